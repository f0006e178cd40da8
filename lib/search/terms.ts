import { isOfWord, isUnspacedLetter } from './word-place';

/** UTF-16 units of a term that are kept: enough to tell words apart; what is longer is told apart by its text. */
export const LONGEST_TERM = 40;

/** What follows a word so closely that it is part of its name: `c++`, `c#`. */
const NAMED_SIGNS = ['++', '#'];

/** A name that begins with a dot: `.net`, `.gitignore`. The index knows it without; the dot is looked for in the text. */
const DOTTED = /^\.[a-z]/;

/** A piece of a folded text. `joint` is the one sign between a word and the word before it, as in `gpt-4`. */
export type Piece =
  | { type: 'word'; text: string; joint?: string; before?: string; end: number; sign?: string }
  | { type: 'run'; letters: string[]; end: number };

/** Words and runs of unspaced letters in the order in which a folded text has them. */
export function* piecesOf(text: string): Generator<Piece> {
  let before: { text: string; end: number } | undefined;
  for (let at = 0; at < text.length; ) {
    if (isOfWord(text.charCodeAt(at))) {
      const start = at;
      while (at < text.length && isOfWord(text.charCodeAt(at))) at++;
      const word = text.slice(start, at);
      const sign = NAMED_SIGNS.find((each) => text.startsWith(each, at));
      const joint = before && start === before.end + 1 && isJoint(text, before.end) ? text.charAt(before.end) : undefined;
      yield { type: 'word', text: word, end: at, ...(joint && before && { joint, before: before.text }), ...(sign && { sign }) };
      before = { text: word, end: at };
      continue;
    }
    const code = text.codePointAt(at) ?? 0;
    if (!isUnspacedLetter(code)) {
      at += code > 0xffff ? 2 : 1;
      continue;
    }
    const letters: string[] = [];
    for (let next = code; at < text.length && isUnspacedLetter(next); next = text.codePointAt(at) ?? 0) {
      letters.push(String.fromCodePoint(next));
      at += next > 0xffff ? 2 : 1;
    }
    yield { type: 'run', letters, end: at };
  }
}

/** A sign that joins two words: anything but white space, and no letter of another script. */
function isJoint(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code > 0x20 && code < 0x2e80 && code !== 0xa0 && !isUnspacedLetter(code);
}

/**
 * The terms under which a folded text is found: its words, two words with the sign that joins them, and of scripts
 * without spaces every two letters that follow each other, and the last of each run (so that a single letter is found as
 * the beginning of a term). Terms come as often as the text has them.
 */
export function eachTerm(text: string, tell: (term: string) => void): void {
  for (const piece of piecesOf(text)) {
    if (piece.type === 'word') {
      tell(cut(piece.text));
      if (piece.joint) tell(cut(piece.before + piece.joint + piece.text));
      if (piece.sign) tell(cut(piece.text + piece.sign));
      continue;
    }
    const { letters } = piece;
    for (let at = 1; at < letters.length; at++) tell(letters[at - 1]! + letters[at]!);
    tell(letters.at(-1)!);
  }
}

export function cut(term: string): string {
  return term.length <= LONGEST_TERM ? term : term.slice(0, LONGEST_TERM);
}

/**
 * What a reader looks for, without the signs around it: it begins with a letter, or with the dot of a name, and ends with a
 * letter, or with a sign that is part of a name. Empty where there is nothing to look for.
 */
export function bareWord(folded: string): string {
  let start = -1;
  let end = 0;
  for (const piece of piecesOf(folded)) {
    const length = piece.type === 'word' ? piece.text.length : piece.letters.join('').length;
    if (start < 0) start = piece.end - length;
    end = piece.end + (piece.type === 'word' ? (piece.sign?.length ?? 0) : 0);
  }
  if (start < 0) return '';
  return folded.slice(DOTTED.test(folded) ? 0 : start, end);
}
