import { onOneLine } from '../white-space';
import { lineOf, linkedIn } from './one-line';
import { without } from './without';

/** How newspapers and blogs point to another article of theirs in the middle of one. "See also" may be of the text, as in a manual. */
const POINTER =
  /^(?:(?:also|must) read|(?:read )?more|watch|read (?:also|next)|related(?: (?:article|stor(?:y|ies)|post|reading|news)s?)?|lesen sie auch|(?:à )?lire aussi|leggi anche|lea también|leia também|lees ook|czytaj (?:też|także)|(?:相[关關]|推[荐薦]|延伸)[阅閱][读讀]|[阅閱][读讀]更多)\s*[:：|]\s*/i;

/** Blocks that hold no others. */
const LINES = 'p, li, h2, h3, h4, h5, h6, div:not(:has(p, li, div)), section:not(:has(p, li, div))';
const LONGEST = 240;
/** Characters in which a label stands, however it is indented. */
const BEGINNING = 200;

/** All else in such a line is the link, but for a full stop or an arrow. */
const BESIDE = 3;

/** Takes out of a copied content the lines that only point elsewhere: a label and a link. */
export function leaveOutPointers(content: Element): void {
  without(content, LINES, (line) => {
    const [label] = POINTER.exec(onOneLine(line.textContent.trimStart().slice(0, BEGINNING))) ?? [];
    const length = label === undefined ? Infinity : lineOf(line).length;
    return label !== undefined && length <= LONGEST && linkedIn(line) >= Math.max(length - label.length - BESIDE, 1);
  });
}
