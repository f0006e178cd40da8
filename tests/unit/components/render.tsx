import { render } from '@testing-library/preact';
import axe from 'axe-core';
import type { ComponentChildren } from 'preact';
import { ServicesProvider } from '../../../components/services/services';
import type { Clip } from '../../../lib/clip/clip';
import type { Language } from '../../../lib/i18n/language';
import type { SummaryModel } from '../../../lib/library/summary-model';
import { translator } from '../i18n/translators';
import { FakeLibrary } from './fake-library';

/** Renders a view with a library in memory. */
export function renderView(view: ComponentChildren, library = new FakeLibrary([]), language: Language = 'en', model?: SummaryModel) {
  const t = translator(language);
  return { library, t, ...render(<ServicesProvider value={{ library, t, model }}>{view}</ServicesProvider>) };
}

/** A clipping with what a test says of it, and nothing more than it must have. */
export function clip(id: string, rest: Partial<Clip> = {}): Clip {
  return {
    id,
    key: `page:${id}.example`,
    title: `Title ${id}`,
    clippedAt: '2026-03-04T05:06:07.000Z',
    updatedAt: '2026-03-04T05:06:07.000Z',
    kind: 'article',
    origin: 'clip',
    ...rest,
  };
}

/** The names of the accessibility rules that a view breaks. Contrast needs a real browser and is tested in one. */
export async function brokenRules(view: Element): Promise<string[]> {
  const { violations } = await axe.run(view, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** A function that answers with a value, as what runs elsewhere does. */
export const answering = <T,>(value: T) => (): Promise<T> => Promise.resolve(value);
