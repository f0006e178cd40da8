import type { CslItem, CslName, CslType } from './csl';
import { isoOf, yearOf } from './days';
import { escaped, titleInLatex } from './latex';

/** Entries that BibTeX's own styles and biblatex both know; what neither has a name for in common is `misc`. */
const ENTRIES: Partial<Record<CslType, string>> = { 'article-journal': 'article', 'paper-conference': 'inproceedings', book: 'book' };

/** What the language of a work is called by babel, and so by biblatex. */
const LANGUAGES: Record<string, string> = { en: 'english', zh: 'chinese', ja: 'japanese', ko: 'korean', de: 'german', fr: 'french', es: 'spanish', ru: 'russian' };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A work as an entry for BibTeX and biber, in UTF-8. */
export function bibtex(item: CslItem): string {
  const entry = entryOf(item);
  const fields = Object.entries(fieldsOf(item, entry)).filter(([, value]) => value);
  return `@${entry}{${item.id},\n${fields.map(([name, value]) => `  ${name} = ${value},\n`).join('')}}\n`;
}

function entryOf({ type, genre = '' }: CslItem): string {
  if (type !== 'thesis') return ENTRIES[type] ?? 'misc';
  return /master|硕士|碩士/i.test(genre) ? 'mastersthesis' : /ph\.?d|doctor|博士/i.test(genre) ? 'phdthesis' : 'misc';
}

/** The values with what is around them: months are names, all else stands in braces. */
function fieldsOf(item: CslItem, entry: string): Record<string, string | undefined> {
  const [, month, day] = item.issued?.['date-parts'][0] ?? [];
  const place = item['container-title'] ?? item.publisher;
  const where = { article: 'journal', inproceedings: 'booktitle', book: 'publisher', phdthesis: 'school', mastersthesis: 'school' }[entry] ?? 'howpublished';
  const isOnArxiv = item.archive === 'arXiv';
  return {
    title: inBraces(titleInLatex(item.title)),
    author: inBraces(item.author?.map(nameIn).join(' and ')),
    [where]: isOnArxiv && where === 'howpublished' ? undefined : inBraces(place && escaped(place)),
    year: inBraces(yearOf(item.issued)),
    month: month === undefined ? undefined : MONTHS[month - 1],
    // BibTeX has no field for it; biblatex takes this one before the two above.
    date: day === undefined ? undefined : inBraces(isoOf(item.issued)),
    volume: inBraces(item.volume && escaped(item.volume)),
    // Of proceedings BibTeX takes one of the two.
    number: entry === 'inproceedings' && item.volume ? undefined : inBraces(item.issue && escaped(item.issue)),
    pages: inBraces(item.page && escaped(item.page).replaceAll('-', '--')),
    isbn: inBraces(item.ISBN && escaped(item.ISBN)),
    doi: inBraces(item.DOI && verbatim(item.DOI)),
    eprint: isOnArxiv ? inBraces(item.archive_location && verbatim(item.archive_location)) : undefined,
    archiveprefix: isOnArxiv ? '{arXiv}' : undefined,
    primaryclass: isOnArxiv ? inBraces(/^([a-z-]+(?:\.[A-Z]{2})?)\//.exec(item.archive_location ?? '')?.[1]) : undefined,
    url: inBraces(item.URL && verbatim(item.URL)),
    urldate: inBraces(isoOf(item.accessed)),
    langid: inBraces(LANGUAGES[item.language?.split('-')[0] ?? '']),
    keywords: inBraces(item.keyword && escaped(item.keyword)),
  };
}

const inBraces = (value: string | undefined) => value && `{${value}}`;

/** Addresses and numbers are read as they stand; only braces, which would be counted, must not. */
const verbatim = (value: string) => value.replace(/[{}\\\s]/g, encodeURIComponent);

/** Chinese names are whole: styles would put the given name first, with a blank. */
function nameIn(name: CslName): string {
  if ('literal' in name) return `{${escaped(name.literal)}}`;
  const { family, given, suffix, 'non-dropping-particle': particle } = name;
  if (/\p{Script=Han}/u.test(family)) return `{${family}${given}}`;
  return [[particle, family].filter(Boolean).join(' '), suffix, given].flatMap((part) => (part ? escaped(part) : [])).join(', ');
}
