import type { CslItem, CslName, CslType } from './csl';
import { yearOf } from './days';
import { withoutStop } from './one-line';
import { initials, inHan } from './written-names';

/** What a work is called in brackets behind its title, where the title alone would leave it open. */
const CALLED: Partial<Record<CslType, string>> = { software: 'Computer software', motion_picture: 'Video', graphic: 'Image' };

/** What is dated by its year; anything else by its day, where that is known. */
const BY_YEAR = new Set<CslType>(['article-journal', 'paper-conference', 'book', 'thesis']);

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Authors that are named. Of more, all but one of them, and the last. */
const NAMED = 20;

/** A reference by the seventh edition of the manual of the APA, as plain text. Without an author the title comes first. */
export function apa(item: CslItem): string {
  const author = authors(item);
  const date = `(${dateIn(item)})`;
  const title = titleIn(item);
  const opening = author ? [author, date, title] : [title, date];
  return [...opening, ...source(item, author)].filter(Boolean).map(closed).concat(address(item)).filter(Boolean).join(' ');
}

/** With a full stop at its end, unless it ends as a sentence does. */
const closed = (part: string) => (/[.?!。？！…]$/u.test(part) ? part : `${part}.`);

function titleIn(item: CslItem): string {
  const { type, genre = '', publisher, number } = item;
  const title = withoutStop(item.title);
  if (type === 'thesis') return `${title} [${[genre, publisher].filter(Boolean).join(', ')}]`;
  if (type === 'article' && number) return `${title} (${number})`;
  const called = type === 'post' ? genre : CALLED[type];
  return called ? `${title} [${called}]` : title;
}

/** Where it came out; a site that wrote the work itself is not named twice. */
function source(item: CslItem, author: string): string[] {
  const container = item['container-title'];
  if (container !== undefined && ['paper-conference', 'entry-encyclopedia'].includes(item.type)) return [`In ${container}${pagesIn(item)}`];
  const place = container ?? (item.type === 'thesis' ? item.source : item.publisher);
  if (place === undefined || place === author) return [];
  return [item.type === 'article-journal' ? [place, (item.volume ?? '') + (item.issue ? `(${item.issue})` : ''), dashed(item.page)].filter(Boolean).join(', ') : place];
}

const dashed = (page = '') => page.replaceAll('-', '–');

const pagesIn = ({ page }: CslItem) => (page ? ` (${page.includes('-') ? 'pp' : 'p'}. ${dashed(page)})` : '');

/** A DOI may have signs that no address has. */
const address = ({ DOI, URL }: CslItem) => (DOI ? `https://doi.org/${DOI.replace(/[\s<>"%#?{}|\\^`]/g, encodeURIComponent)}` : (URL ?? ''));

function dateIn({ type, issued }: CslItem): string {
  const [, month, day] = issued?.['date-parts'][0] ?? [];
  const name = month === undefined || BY_YEAR.has(type) ? undefined : MONTHS[month - 1];
  const year = yearOf(issued) ?? 'n.d.';
  return name === undefined ? year : `${year}, ${[name, day].filter(Boolean).join(' ')}`;
}

function authors({ author = [] }: CslItem): string {
  const names = author.map(nameIn);
  const last = names.at(-1)!;
  if (names.length < 2) return names.join('');
  if (names.length > NAMED) return `${names.slice(0, NAMED - 1).join(', ')}, … ${last}`;
  return `${names.slice(0, -1).join(', ')}, & ${last}`;
}

function nameIn(name: CslName): string {
  if ('literal' in name) return name.literal;
  const { family, given, suffix, 'non-dropping-particle': particle } = name;
  const first = initials(given).map((joined) => joined.map((letter) => `${letter}.`).join('-'));
  return inHan(name) ?? [[particle, family].filter(Boolean).join(' '), first.join(' '), suffix].filter(Boolean).join(', ');
}
