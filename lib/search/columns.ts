import { hostName } from '../clip/address';
import { KINDS, type Clip, type Kind } from '../clip/clip';

/** What is so of a clipping or not. */
export const FLAGS = ['trashed', 'read', 'starred', 'seed', 'body', 'note', 'quotes', 'doi'] as const;
export type Flag = (typeof FLAGS)[number];

/** A flag's bit. */
export const bitOf = (flag: Flag): number => 1 << FLAGS.indexOf(flag);

/** What filtering, counting and sorting need of a clipping. Numbers, and a few names that many clippings share. */
export type Columns = {
  /** Milliseconds since 1970: when it was clipped, or when it was put in the trash. */
  at: number;
  /** The bits of its flags. */
  flags: number;
  kind: Kind;
  /** The site's name and the host of its address, folded; see `siteName`. */
  site: string;
  language: string;
  tags: readonly string[];
  /** When it was published (see `dayNumber`); 0 where nobody knows. */
  published: number;
};

/** Parts the names of a site: its own, and the host of its address. */
const BESIDE = '\n';

/** The columns of a clipping; `hasBody` when the library keeps its text. */
export function columnsOf(clip: Clip, hasBody: boolean): Columns {
  const is: Record<Flag, boolean> = {
    trashed: clip.trashedAt !== undefined,
    read: clip.read === true,
    starred: clip.starred === true,
    seed: clip.origin === 'seed',
    body: hasBody,
    note: Boolean(clip.note),
    quotes: (clip.quotes?.length ?? 0) > 0,
    doi: clip.identifiers?.doi !== undefined,
  };
  const host = (clip.url && hostName(clip.url)) ?? '';
  return {
    at: Date.parse(shelfTime(clip)),
    flags: FLAGS.reduce((bits, flag) => (is[flag] ? bits | bitOf(flag) : bits), 0),
    kind: clip.kind,
    site: clip.site || host ? (clip.site ?? '') + BESIDE + host : '',
    language: clip.language ?? '',
    tags: clip.tags ?? [],
    published: clip.publishedAt ? dayNumber(clip.publishedAt) : 0,
  };
}

/** The two names of a site, as it is filed in the columns. */
export function namesOfSite(site: string): { name: string; host: string } {
  const [name = '', host = ''] = site.split(BESIDE);
  return { name, host };
}

/** A kind as a number, and back. */
export const kindNumber = (kind: Kind): number => KINDS.indexOf(kind);
export const kindOf = (number: number): Kind => KINDS[number] ?? 'other';

/** A date as a number that sorts: 2024-03-05 is 20240305, 2024-03 is 20240300 and 2024 is 20240000. */
export function dayNumber(date: string): number {
  const [year = 0, month = 0, day = 0] = date.slice(0, 'yyyy-mm-dd'.length).split('-').map(Number);
  return year * 10_000 + month * 100 + day;
}

/** The time that orders a clipping on its shelf. */
export function shelfTime(clip: Clip): string {
  return clip.trashedAt ?? clip.clippedAt;
}
