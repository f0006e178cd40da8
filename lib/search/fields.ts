import type { Clip } from '../clip/clip';
import { foldLine } from './fold';

/**
 * The fields that words are looked for in, in the order in which a head's text holds them, one a line. What weighs more
 * stands before what weighs less, so that the search for a word's best place can end early (see `rank.ts`).
 */
export const FIELDS = ['title', 'tags', 'site', 'authors', 'summary', 'note', 'quotes', 'venue', 'doi', 'arxiv', 'others'] as const;
export type Field = (typeof FIELDS)[number];

/** Stands around each item of a list, so that a tag can be told from a part of one. No folded text holds it. */
export const BOUND = '\t';

/** A clipping's words, folded, a line for each field. */
export function textOf(clip: Clip): string {
  const { doi, arxiv, ...others } = clip.identifiers ?? {};
  const lines: Record<Field, string> = {
    title: foldLine(clip.title),
    tags: list(clip.tags),
    site: foldLine(clip.site ?? ''),
    authors: list(clip.authors),
    summary: foldLine(clip.summary?.text ?? ''),
    note: foldLine(clip.note ?? ''),
    quotes: list(clip.quotes?.flatMap(({ text, speaker }) => (speaker ? [text, speaker] : [text]))),
    venue: foldLine(clip.venue ?? ''),
    doi: foldLine(doi ?? ''),
    arxiv: foldLine(arxiv ?? ''),
    others: list(Object.values(others)),
  };
  return FIELDS.map((field) => lines[field]).join('\n');
}

function list(items: readonly string[] = []): string {
  return items.length === 0 ? '' : BOUND + items.map(foldLine).join(BOUND) + BOUND;
}

/** Where a field's line begins and ends in a head's text. */
export function spanOf(text: string, field: Field): { start: number; end: number } {
  let start = 0;
  for (let before = FIELDS.indexOf(field); before > 0; before--) start = text.indexOf('\n', start) + 1;
  const end = text.indexOf('\n', start);
  return { start, end: end < 0 ? text.length : end };
}

/** Whether a field's line holds a folded text. The whole is asked first: most heads have it nowhere. */
export function holds(text: string, field: Field, wanted: string): boolean {
  if (!text.includes(wanted)) return false;
  const { start, end } = spanOf(text, field);
  const at = text.indexOf(wanted, start);
  return at >= 0 && at + wanted.length <= end;
}

/** Whether a field has anything on its line. */
export function isFilled(text: string, field: Field): boolean {
  const { start, end } = spanOf(text, field);
  return end > start;
}
