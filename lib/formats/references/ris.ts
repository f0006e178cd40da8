import type { CslDate, CslItem, CslName, CslType } from './csl';
import { yearOf } from './days';

/** The types as Zotero and EndNote read them. */
const TYPES: Record<CslType, string> = {
  article: 'UNPB',
  'article-journal': 'JOUR',
  'article-newspaper': 'NEWS',
  book: 'BOOK',
  document: 'GEN',
  'entry-encyclopedia': 'ENCYC',
  graphic: 'ART',
  motion_picture: 'VIDEO',
  'paper-conference': 'CONF',
  post: 'ICOMM',
  'post-weblog': 'BLOG',
  software: 'COMP',
  thesis: 'THES',
  webpage: 'ELEC',
};

/** A work as a record in RIS. What says nothing has no line; the format knows no escapes, and needs none in single lines. */
export function ris(item: CslItem): string {
  const [, firstPage = item.page, lastPage] = /^(.+)-(.+)$/.exec(item.page ?? '') ?? [];
  const lines: [tag: string, value: string | undefined][] = [
    ['TY', TYPES[item.type]],
    ['ID', item.id],
    ['TI', item.title],
    ...(item.author ?? []).map((name): [string, string] => ['AU', nameIn(name)]),
    ['PY', yearOf(item.issued)],
    ['DA', inSlashes(item.issued)],
    ['T2', item['container-title']],
    ['VL', item.volume],
    ['IS', item.issue],
    ['SP', firstPage],
    ['EP', lastPage],
    ['PB', item.publisher],
    ['DB', item.source],
    ['M3', item.genre],
    ['AN', item.number],
    ['DO', item.DOI],
    ['SN', item.ISBN],
    ['UR', item.URL],
    ['Y2', inSlashes(item.accessed)],
    ['LA', item.language],
    ['AB', item.abstract],
    ...(item.keyword?.split(', ') ?? []).map((word): [string, string] => ['KW', word]),
  ];
  return `${lines.map(([tag, value]) => (value ? `${tag}  - ${value}\r\n` : '')).join('')}ER  - \r\n`;
}

/** `2021/03/04/`: year, month, day, and what else there may be to say. */
function inSlashes(date: CslDate | undefined): string | undefined {
  if (!date) return undefined;
  const [year, month, day] = date['date-parts'][0];
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  return `${String(year).padStart(4, '0')}/${two(month)}/${two(day)}/`;
}

/** A comma parts family and given name: a name that is whole has none. */
function nameIn(name: CslName): string {
  if ('literal' in name) return name.literal.replace(/\s*[,，]\s*/g, ' ');
  const { family, given, suffix, 'non-dropping-particle': particle } = name;
  return [[particle, family].filter(Boolean).join(' '), given, suffix].filter(Boolean).join(', ');
}
