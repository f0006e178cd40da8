import { hostName } from '../clip/address';
import type { Clip } from '../clip/clip';
import { foldLine, searchedLine } from './fold';

/** The fields that words are looked for in, in the order in which a clipping's text holds them, one a line. */
export const FIELDS = ['title', 'tags', 'site', 'authors', 'summary', 'note', 'quotes', 'venue', 'doi', 'arxiv', 'others'] as const;
export type Field = (typeof FIELDS)[number];

/** Stands between the items of a list, so that no phrase runs over two of them. No folded text holds it. */
const BETWEEN = '\t';

/** A clipping's words, folded, by field. */
export function linesOf(clip: Clip): Record<Field, string> {
  const { publishedAt, identifiers = {} } = clip;
  const { doi, arxiv, ...others } = identifiers;
  return {
    title: searchedLine(clip.title),
    tags: list(clip.tags),
    site: list(namesOfSite(clip)),
    authors: list(clip.authors),
    summary: searchedLine(clip.summary?.text ?? ''),
    note: searchedLine(clip.note ?? ''),
    quotes: list(clip.quotes?.flatMap(({ text, speaker }) => (speaker ? [text, speaker] : [text]))),
    venue: searchedLine(clip.venue ?? ''),
    doi: foldLine(doi ?? ''),
    arxiv: foldLine(arxiv ?? ''),
    // Who looks for `vaswani 2017` means the paper of that year, which may say so nowhere, and not what cites it.
    others: [...Object.values(others), ...(publishedAt ? [publishedAt.slice(0, 4)] : [])].map(foldLine).join(BETWEEN),
  };
}

/** The name of its site, and the host of its address, by which a site without another name is called already. */
function namesOfSite({ site, url }: Clip): string[] {
  const host = url && hostName(url);
  return [...new Set([site, host])].filter((name) => name !== undefined);
}

function list(items: readonly string[] = []): string {
  return items.map(searchedLine).join(BETWEEN);
}

/**
 * The fields as the index tells them apart, in the bits of one byte. Most words of a clipping are in its summary alone, and
 * a weight of 1 takes no room; what is seldom asked for shares the last bit.
 */
export const FIELD_BITS: Record<Field, number> = {
  summary: 1,
  title: 2,
  tags: 4,
  site: 8,
  authors: 16,
  note: 32,
  quotes: 64,
  venue: 128,
  doi: 128,
  arxiv: 128,
  others: 128,
};
