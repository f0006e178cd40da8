import { FORMULA } from '../../clip/formula';

/** Editors of Markdown set formulas as TeX. */
const APART = new RegExp(`(${FORMULA.source})`, 'u');
/** Signs that mean something wherever they stand (CommonMark 0.31; GitHub's `~` and `|`); an underscore within a word does not. */
const SIGN = /[\\`*[\]<>~|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#|\w+;)/gu;
/** Signs that mean something where a line begins: of a heading, an item, a rule. */
const BEGINNING = /^[ \t]*(\d{1,9}(?=[.)](?:\s|$))|(?=[#+=-]))/gmu;

/** A text of the web so that Markdown shows it as it is written, and renders nothing of it but its formulas. */
export function asIsInMarkdown(text: string): string {
  const parts = text.split(APART).map((part, at) => (at % 2 === 1 ? part : part.replace(SIGN, '\\$&')));
  return parts.join('').replace(BEGINNING, '$1\\');
}

/** The words as a link, or alone where there is no address. */
export function linkInMarkdown(words: string, address: string | undefined): string {
  const label = words.replace(/[\\[\]`*_<>~&#|]/g, '\\$&');
  return address === undefined ? label : `[${label}](${address.replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'))})`;
}
