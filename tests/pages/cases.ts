import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import type { PageExtract } from '../../lib/extract/page-extract';

/** Snippets of a text that must and must not be there. */
type Snippets = { contains?: string[]; lacks?: string[] };

/** What a page says, read from it by a person. `null`: the page says nothing of the kind. Absent: not looked at. */
export type Expected = {
  [Field in Exclude<keyof PageExtract, 'summary' | 'body'>]?: PageExtract[Field] | null;
} & {
  summary?: (Snippets & { source: string; text?: string }) | null;
  body?: Snippets & { html?: string[]; htmlLacks?: string[] };
};

export type Case = { name: string; url: string; what: string; html: string; expected: Expected };

const FOLDER = import.meta.dirname;
const read = (name: string, file: string) => readFileSync(path.join(FOLDER, name, file), 'utf8');

/** Every golden page: a folder with the page, its address and what must be read from it. */
export const CASES: Case[] = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({
    name,
    ...(JSON.parse(read(name, 'case.json')) as { url: string; what: string }),
    html: read(name, 'source.html'),
    expected: JSON.parse(read(name, 'expected.json')) as Expected,
  }));

/** Holds an extract against what a person read. */
export function expectExtract(found: PageExtract, { url, expected }: Pick<Case, 'url' | 'expected'>): void {
  expect(found.url).toBe(url);
  const { summary, body, ...fields } = expected;
  const looked = Object.keys(fields) as (keyof typeof fields)[];
  expect(Object.fromEntries(looked.map((field) => [field, found[field] ?? null]))).toEqual(fields);
  if (summary === null) expect(found.summary).toBeUndefined();
  if (summary) {
    expect(found.summary?.source).toBe(summary.source);
    if (summary.text !== undefined) expect(found.summary?.text).toBe(summary.text);
    expectSnippets(found.summary?.text ?? '', summary);
  }
  if (body) {
    expectSnippets(found.body?.text ?? '', body);
    expectSnippets(found.body?.html ?? '', { contains: body.html ?? [], lacks: body.htmlLacks ?? [] });
  }
}

function expectSnippets(text: string, { contains = [], lacks = [] }: Snippets): void {
  for (const snippet of contains) expect(text).toContain(snippet);
  for (const snippet of lacks) expect(text).not.toContain(snippet);
}
