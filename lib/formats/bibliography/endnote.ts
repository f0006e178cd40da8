import type { ReadItem } from './reference';
import { referenceOf, type Fields } from './ris';

/** The types of EndNote's own format, and CNKI's, as RIS names them. */
const TYPES: readonly [RegExp, string][] = [
  [/^journal article|^electronic article/i, 'JOUR'],
  [/^magazine/i, 'MGZN'],
  [/^newspaper/i, 'NEWS'],
  [/^conference/i, 'CONF'],
  [/^(?:electronic )?book section/i, 'CHAP'],
  [/^(?:electronic |edited )?book/i, 'BOOK'],
  [/^thesis/i, 'THES'],
  [/^report|^government/i, 'RPRT'],
  [/^unpublished|^manuscript/i, 'UNPB'],
  [/^web page|^online/i, 'ELEC'],
  [/^blog/i, 'BLOG'],
  [/^computer program/i, 'COMP'],
  [/^dataset|^online database/i, 'DATA'],
  [/^patent/i, 'PAT'],
  [/^standard/i, 'STAND'],
];

/** Its tags as RIS has them. */
const TAGS: Readonly<Record<string, string>> = {
  A: 'AU', T: 'TI', J: 'T2', B: 'T2', S: 'T3', D: 'PY', '8': 'DA', V: 'VL', N: 'IS', P: 'SP', I: 'PB', R: 'DO', '@': 'SN', U: 'UR', '>': 'L1', X: 'AB', K: 'KW', Z: 'N1', G: 'LA', '9': 'M3', M: 'AN', E: 'A2', F: 'ID', W: 'DB',
}; // prettier-ignore

/** The references of a file in EndNote's tagged format (`%0 Journal Article`), which CNKI writes as well. */
export function* readEndNote(text: string): Generator<ReadItem> {
  let fields: Fields | undefined;
  let begun = 0;
  let tag = '';
  for (const [at, line] of text.split('\n').entries()) {
    const [, sign, value = ''] = /^%(\S)(?:\s+(.*))?$/u.exec(line) ?? [];
    if (sign === '0') {
      if (fields) yield referenceOf(fields, begun);
      begun = at + 1;
      tag = 'TY';
      fields = new Map([['TY', [TYPES.find(([name]) => name.test(value))?.[1] ?? 'GEN']]]);
    } else if (fields && sign !== undefined) {
      tag = TAGS[sign] ?? '';
      const values = fields.get(tag);
      if (values) values.push(value);
      else fields.set(tag, [value]);
    } else if (fields && tag !== 'TY' && line.trim() !== '') {
      // Keywords stand one on a line, below their tag; a long text goes on.
      const values = fields.get(tag);
      values?.push(`${values.pop()}\n${line}`);
    }
  }
  if (fields) yield referenceOf(fields, begun);
}
