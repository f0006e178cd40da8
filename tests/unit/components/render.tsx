import { render } from '@testing-library/preact';
import axe from 'axe-core';
import type { ComponentChildren } from 'preact';
import { ServicesProvider, type Services } from '../../../components/services/services';
import type { Clip } from '../../../lib/clip/clip';
import type { Language } from '../../../lib/i18n/language';
import { translator } from '../i18n/translators';
import { FakeLibrary } from './fake-library';

/** A view with what it may need: an empty library in memory, English, and all keys, but for what a test says. */
export function serving(view: ComponentChildren, services: Partial<Services> = {}) {
  const value = { library: new FakeLibrary([]), t: translator('en'), singleKeys: true, browserKeys: answering([]), ...services };
  return <ServicesProvider value={value}>{view}</ServicesProvider>;
}

/** Renders a view with a library in memory. */
export function renderView(view: ComponentChildren, library = new FakeLibrary([]), language: Language = 'en', services: Partial<Services> = {}) {
  const t = translator(language);
  return { library, t, ...render(serving(view, { library, t, ...services })) };
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
