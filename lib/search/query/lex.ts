import { operatorNamed, type Operator } from './names';

/** How a text stands in quotation marks: behind the second one, or with that one yet to be typed. */
export type Quoted = 'closed' | 'open';

/** A piece of a query. The text of a term is as typed, but for full-width forms, which are half-width here. */
export type Token =
  | { type: 'open' | 'close' }
  | { type: 'or' | 'and' | 'not'; typed: string }
  | { type: 'term'; text: string; quoted?: Quoted; operator?: { name: Operator; typed: string } };

/** What parts words: the same as for plain words (see `foldedWords`). */
const SEPARATOR = /[\s,、;]/;

/** Straight quotation marks, and those that a Chinese keyboard writes. */
const QUOTE = /["“”„]/;

/** Words that join or turn round what stands beside them; in capitals, for nobody writes words so that are to be found. */
const JOINING = { OR: 'or', AND: 'and', NOT: 'not' } as const;

/** What may be an operator: a word and its colon, with blanks before that or without. */
const OPERATOR = /([^\s,、;:]+)\s*:/y;

/** Blanks between a colon and its value; what parts, groups, joins or turns round is none. */
const BLANKS = /\s+(?![\s,、;()-]|(?:OR|AND|NOT)(?:[\s,、;]|$))(?=.)/suy;

/** Parentheses deeper than anyone writes are characters like any other, so that no query exhausts the stack. */
const DEEPEST = 20;

/**
 * The pieces of a query. Every text can be read: a sign that means nothing where it stands is part of a word. What is
 * still open at the end (a quotation mark, a parenthesis) ends there, since a query is searched while it is typed.
 */
export function lex(typed: string): Token[] {
  const text = typed.normalize('NFKC');
  const tokens: Token[] = [];
  let at = 0;
  let depth = 0;

  const phrase = (): { text: string; quoted: Quoted } => {
    const start = ++at;
    while (at < text.length && !QUOTE.test(text[at]!)) at++;
    return { quoted: at < text.length ? 'closed' : 'open', text: text.slice(start, at++) };
  };

  /** A run without separators. A parenthesis that it opens itself belongs to it, as in `f(x)`. */
  const run = (): string => {
    const start = at;
    for (let inside = 0; at < text.length && !SEPARATOR.test(text[at]!); at++) {
      if (text[at] === '(') inside++;
      else if (text[at] === ')' && --inside < 0 && depth > 0) break;
    }
    return text.slice(start, at);
  };

  const term = (): Token => {
    if (QUOTE.test(text[at]!)) return { type: 'term', ...phrase() };
    const start = at;
    const word = run();
    if (word === 'OR' || word === 'AND' || word === 'NOT') return { type: JOINING[word], typed: word };
    const operator = operatorAt(text, start);
    if (!operator) return { type: 'term', text: word };
    at = start + operator.typed.length;
    const isQuoted = at < text.length && QUOTE.test(text[at]!);
    return { type: 'term', ...(isQuoted ? phrase() : { text: run() }), operator };
  };

  const sign = (token: Token): void => {
    tokens.push(token);
    at++;
  };

  while (at < text.length) {
    const next = text[at]!;
    const followed = at + 1 < text.length && !SEPARATOR.test(text[at + 1]!);
    if (SEPARATOR.test(next)) at++;
    else if (next === '(' && depth < DEEPEST) {
      depth++;
      sign({ type: 'open' });
    } else if (next === ')' && depth > 0) {
      depth--;
      sign({ type: 'close' });
    } else if (next === '-' && followed && tokens.at(-1)?.type !== 'not') sign({ type: 'not', typed: next });
    else tokens.push(term());
  }
  return tokens;
}

/** The operator that stands here, as typed up to its value: `title:`, and `title : ` as many write it. */
function operatorAt(text: string, start: number): { name: Operator; typed: string } | undefined {
  OPERATOR.lastIndex = start;
  const [colon = '', written = ''] = OPERATOR.exec(text) ?? [];
  const name = written && operatorNamed(written);
  if (!name) return undefined;
  BLANKS.lastIndex = start + colon.length;
  const typed = colon + (BLANKS.exec(text)?.[0] ?? '');
  // What asks for something itself is no value.
  const isValue = typed === colon || !operatorAt(text, start + typed.length);
  return { name, typed: isValue ? typed : colon };
}
