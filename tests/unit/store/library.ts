import { Database } from '../../../lib/store/database';
import type { PageExtract } from '../../../lib/extract/page-extract';

let opened = 0;

/** A library of its own for a test. */
export const freshDatabase = () => new Database(`test-${++opened}`);

/** What a page says of itself, but for what a test changes. */
export const page = (change: Partial<PageExtract> = {}): PageExtract => ({
  url: 'https://blog.example.org/on-notebooks',
  title: 'On notebooks',
  kind: 'article',
  ...change,
});

export const at = (time: string) => new Date(`2026-11-23T${time}Z`);
