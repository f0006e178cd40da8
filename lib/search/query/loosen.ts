import { piecesOf } from '../terms';
import { kindNamed } from './names';
import { meaningOf } from './operators';
import type { Query } from './query';

/** Letters of a run that may be words written together: two words of two at least, and no whole sentence. */
const [FEWEST, MOST] = [4, 12];

/** As Chinese writes a year; the figures alone are a word of what was published in it. */
const YEAR = /^(?:19|20)\d\d年$/u;

/** A name and its number, which some join and others do not: `gpt4`, `gpt-4`, `qwen2.5`. */
const NUMBERED = /^(\p{L}{2,})-?(\d[\d.]*\p{L}?)$/u;

/** Words that some join by a sign and others do not: `deep-learning`, `encoder/decoder`. No address and no number is one. */
const COMPOUND = /^\p{L}[\p{L}\p{M}\p{N}]*(?:[-/]\p{L}[\p{L}\p{M}\p{N}]*)+$/u;

/**
 * The same question with less asked, for when nothing has all of it: what was written in one piece may stand apart
 * (`吴恩达李飞飞`, `GPT大模型`, `gpt4`, `deep-learning`), and a kind, or a year with its 年, may be what is known of a clipping
 * and not what it says.
 * `undefined` where nothing can be loosened: what stands in quotation marks or behind an operator is meant as it is.
 */
export function loosened(query: Query, now: Date): Query | undefined {
  if (query.type === 'word') return query.whole || query.quoted || query.field ? undefined : (apart(query.text, now) ?? known(query.text, now));
  if (query.type === 'test' || query.type === 'not') return undefined;
  const of = query.of.map((each) => loosened(each, now) ?? each);
  return of.some((each, at) => each !== query.of[at]) ? { type: query.type, of } : undefined;
}

/** A word in its parts, all of which must occur: by script, and each of them as far as it can be parted itself. */
function apart(text: string, now: Date): Query | undefined {
  // A name that begins with a dot, or a dot too many; a host is kept without its `www.`.
  const [before = ''] = /^(?:www\.|\.)/u.exec(text) ?? [];
  if (before) return word(text.slice(before.length));
  if (YEAR.test(text)) return undefined;
  const parts = byScript(text);
  if (parts.length > 1) return { type: 'all', of: parts.map((part) => apart(part, now) ?? known(part, now) ?? word(part)) };
  return numbered(text) ?? ofCompound(text) ?? ofTwoAndThree(text);
}

/** A year is when something was published, and the name of a kind is the kind. */
function known(text: string, now: Date): Query | undefined {
  const operator = YEAR.test(text) ? 'published' : kindNamed(text) && 'kind';
  const meaning = operator && meaningOf(operator, text, undefined, now);
  return meaning && { type: 'any', of: [word(text), meaning] };
}

function numbered(text: string): Query | undefined {
  const [, name, number] = NUMBERED.exec(text) ?? [];
  return name && number ? { type: 'any', of: ['', '-', ' '].map((joint) => word(name + joint + number)) } : undefined;
}

/** The words of a compound, which all occur. */
function ofCompound(text: string): Query | undefined {
  return COMPOUND.test(text) ? { type: 'all', of: text.split(/[-/]/u).map(word) } : undefined;
}

/**
 * A run of Chinese in pieces of two and three letters, in every way that it can be cut: that is how long its words are,
 * and a longer one holds such pieces.
 */
function ofTwoAndThree(text: string): Query | undefined {
  const [run] = piecesOf(text);
  if (run?.type !== 'run' || run.letters.length < FEWEST || run.letters.length > MOST) return undefined;
  const of = cuts(run.letters).map((pieces): Query => ({ type: 'all', of: pieces.map(word) }));
  return { type: 'any', of };
}

function cuts(letters: readonly string[]): string[][] {
  if (letters.length === 0) return [[]];
  return [2, 3].flatMap((length) => {
    if (letters.length < length) return [];
    const first = letters.slice(0, length).join('');
    return cuts(letters.slice(length)).map((rest) => [first, ...rest]);
  });
}

/** A word cut where its letters change from those that have spaces between words to those that have none. */
function byScript(text: string): string[] {
  const parts: string[] = [];
  let last: 'word' | 'run' | undefined;
  let done = 0;
  for (const { type, end } of piecesOf(text)) {
    const part = text.slice(done, end);
    if (type === 'word' && last === 'word') parts.push(parts.pop() + part);
    else parts.push(part.replace(/^[^\p{L}\p{N}]+/u, ''));
    last = type;
    done = end;
  }
  return parts;
}

function word(text: string): Query {
  return { type: 'word', text, whole: false };
}
