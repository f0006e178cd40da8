import { withoutEntities } from '../../entities';
import { onOneLine } from '../../white-space';
import { issuedIn } from './issued';
import { nameWithCommas } from './kept-name';
import { keywordsOnLine } from './keywords';
import type { ReadItem, Reference } from './reference';
import { withoutMarkup } from './markup';

/** The types of RIS in CSL; those that are not named are something. */
const TYPES: Readonly<Record<string, string>> = {
  JOUR: 'article-journal', JFULL: 'article-journal', EJOUR: 'article-journal', INPR: 'article-journal', ABST: 'article-journal', MGZN: 'article-magazine', NEWS: 'article-newspaper',
  CONF: 'paper-conference', CPAPER: 'paper-conference', BOOK: 'book', EBOOK: 'book', EDBOOK: 'book', SER: 'book', CHAP: 'chapter', ECHAP: 'chapter', THES: 'thesis', RPRT: 'report', GOVDOC: 'report',
  UNPB: 'article', MANSCPT: 'article', PREPRINT: 'article', ELEC: 'webpage', WEB: 'webpage', COMP: 'software', DATA: 'dataset', DBASE: 'dataset', AGGR: 'dataset',
  VIDEO: 'motion_picture', MPCT: 'motion_picture', ADVS: 'motion_picture', BLOG: 'post-weblog', ICOMM: 'post', ENCYC: 'entry-encyclopedia', DICT: 'entry-encyclopedia',
  ART: 'graphic', FIGURE: 'graphic', PAT: 'patent', STAND: 'standard',
}; // prettier-ignore

/** Programs write one blank or two before the hyphen, and none behind it where nothing follows. */
const LINE = /^([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/u;

/** The values of a record by their tags. */
export type Fields = Map<string, string[]>;

/** The references of a RIS file. Lines without a tag go on with the field above; a record that has no end ends where the next begins. */
export function* readRis(text: string): Generator<ReadItem> {
  let fields: Fields | undefined;
  let line = 0;
  let begun = 0;
  let tag = '';
  let toldLoose = false;
  for (const { 0: whole } of text.matchAll(/[^\n]*(?:\n|$)/g)) {
    if (whole === '') break;
    line++;
    const words = whole.replace(/\n$/, '');
    const [, name, value = ''] = LINE.exec(words) ?? [];
    if (name === 'TY') {
      if (fields) yield referenceOf(fields, begun);
      fields = new Map([['TY', [value.trim()]]]);
      begun = line;
      toldLoose = false;
    } else if (name === 'ER') {
      if (fields) yield referenceOf(fields, begun);
      fields = undefined;
    } else if (!fields) {
      // Once for all lines between two records: they are one thing that is broken.
      if (name !== undefined && !toldLoose) {
        yield { line, flaw: 'loose' };
        toldLoose = true;
      }
      continue;
    } else if (name !== undefined) {
      const values = fields.get(name);
      if (values) values.push(value);
      else fields.set(name, [value]);
    } else if (words.trim() !== '') {
      const last = fields.get(tag);
      last?.push(`${last.pop()}\n${words}`);
    }
    tag = name ?? tag;
  }
  if (fields) yield referenceOf(fields, begun);
}

/** The reference of a record that begins on this line. */
export function referenceOf(fields: Fields, line: number): Reference {
  const all = (...names: string[]) => names.flatMap((name) => fields.get(name) ?? []).map((value) => withoutEntities(value).trim()).filter(Boolean);
  const one = (...names: string[]) => onOneLine(withoutMarkup(all(...names)[0] ?? ''));
  const type = TYPES[one('TY').toUpperCase()];
  const isPart = type === 'chapter' || type === 'paper-conference';
  const authors = all('AU', 'A1');
  const numbers = all('SN').join(' ');
  const dates = all('DA', 'PY', 'Y1', 'YR').flatMap((date) => issuedIn(date) ?? []);
  return {
    line,
    ...(all('ID')[0] !== undefined && { key: one('ID') }),
    ...(type !== undefined && { type }),
    title: one('TI', 'T1', 'CT', ...(isPart ? [] : ['BT'])),
    authors: [...new Set((authors.length > 0 ? authors : type === 'book' ? all('A2', 'ED') : []).flatMap(namesIn))],
    issued: mostPrecise(dates, issuedIn(one('PY', 'Y1', 'YR'))),
    container: type === 'book' ? '' : one('T2', 'C3', 'JF', 'JO', 'BT', 'JA', 'J2', 'J1'),
    publisher: one('PB'),
    genre: /^(?:doi:?\s*)?10\.\d/i.test(one('M3')) ? '' : one('M3'),
    volume: one('VL'),
    issue: one('IS', 'CP'),
    pages: pagesOf(one('SP'), one('EP')) || one('C7'),
    doi: one('DO', 'DI') || all('M3', 'L3').find((value) => /^(?:doi:?\s*)?10\.\d/i.test(value)),
    arxiv: all('AN', 'M1', 'C1').find((value) => /^arxiv:/i.test(value)),
    isbn: numbers,
    pmid: /pubmed|medline/i.test(one('DB', 'DP')) ? one('AN', 'C2') : '',
    urls: all('UR', 'L2', 'LK', 'L1').flatMap((value) => value.match(/https?:\/\/[^\s"<>;]+/gi) ?? []),
    language: one('LA'),
    abstract: withoutMarkup(all('AB')[0] ?? all('N2')[0] ?? ''),
    keywords: all('KW').flatMap(keywordsOnLine),
    notes: all('N1', 'RN').map(withoutMarkup),
  };
}

/** The names on a line: one, but for programs that put all of them there. */
const namesIn = (line: string): string[] => line.split(/[;；]/u).map((name) => nameWithCommas(onOneLine(name).trim())).filter(Boolean);

/** The day of a year that two fields agree on; the year alone where they do not. */
function mostPrecise(dates: readonly string[], published: string | undefined): string | undefined {
  const agreed = dates.filter((date) => published === undefined || date.startsWith(published));
  return agreed.sort((a, b) => b.length - a.length)[0] ?? published;
}

function pagesOf(from: string, to: string): string {
  if (to === '' || from === to || /[-–]/.test(from)) return from;
  return from && `${from}–${to}`;
}
