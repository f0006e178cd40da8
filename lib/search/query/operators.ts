import { BOUND, holds, isFilled, spanOf } from '../fields';
import { foldLine } from '../fold';
import type { Head } from '../head';
import { isBorder } from '../word-place';
import { kindNamed, languageNamed, partNamed, stateNamed, type Operator } from './names';
import { dayOf, periodOf } from './period';
import type { Query, Test } from './query';

/** What stands after an operator: as typed and folded, and whether it stood in quotation marks. */
type Value = { typed: string; folded: string; quoted: boolean };

/** What an operator asks with a value; nothing where it makes no sense of it. */
type Meaning = (value: Value, now: Date) => Query | undefined;

const MEANINGS: Record<Operator, Meaning> = {
  title: ({ folded }) => ({ type: 'word', field: 'title', text: folded }),
  author: ({ folded }) => ({ type: 'word', field: 'authors', text: folded }),
  note: ({ folded }) => ({ type: 'word', field: 'note', text: folded }),
  quote: ({ folded }) => ({ type: 'word', field: 'quotes', text: folded }),
  // A tag is asked for by its beginning, so that it is found while it is typed; in quotation marks, by all of it.
  tag: ({ folded, quoted }) => test(({ text }) => holds(text, 'tags', BOUND + folded + (quoted ? BOUND : ''))),
  site: ({ folded }) => test((head) => isFrom(head, folded)),
  kind: ({ typed }) => {
    const kind = kindNamed(typed);
    return kind && test((head) => head.kind === kind);
  },
  lang: ({ typed, folded }) => {
    const language = languageNamed(typed) ?? folded;
    return test((head) => `${head.language?.toLowerCase() ?? ''}-`.startsWith(`${language}-`));
  },
  doi: ({ folded }) => test(({ text }) => holds(text, 'doi', folded.replace(/^.*doi\.org\//, ''))),
  arxiv: ({ folded }) => test(({ text }) => holds(text, 'arxiv', folded.replace(/v\d+$/, ''))),
  is: ({ typed }) => {
    const state = stateNamed(typed);
    return state && STATES[state];
  },
  has: ({ typed }) => {
    const part = partNamed(typed);
    if (part === 'body') return test((head) => head.body === true);
    return part && test(({ text }) => isFilled(text, part));
  },
  before: ({ typed }, now) => {
    const from = periodOf(typed, now)?.from.toISOString();
    return from === undefined ? undefined : test(({ at }) => at < from);
  },
  after: ({ typed }, now) => {
    const from = periodOf(typed, now)?.from.toISOString();
    return from === undefined ? undefined : test(({ at }) => at >= from);
  },
  published: ({ typed }, now) => {
    const period = periodOf(typed, now);
    if (!period) return undefined;
    const from = dayOf(period.from);
    const until = period.until && dayOf(period.until);
    // A page that says only its year is not known to be of any month: all that it may mean must be within the period.
    return test(({ published }) => {
      if (published === undefined) return false;
      const [first, last] = ['-01-01', '-99-99'].map((rest) => `${published}${rest}`.slice(0, 'yyyy-mm-dd'.length));
      return first! >= from && (until === undefined || last! < until);
    });
  },
};

const STATES: Record<NonNullable<ReturnType<typeof stateNamed>>, Test> = {
  read: test((head) => head.read === true),
  unread: test((head) => head.read !== true),
  starred: test((head) => head.starred === true),
  seed: test((head) => head.seed === true),
  trashed: { type: 'test', holds: (head) => head.trashed === true, anyShelf: true },
};

/** What an operator with its value asks for, or nothing where the value means nothing to it. */
export function meaningOf(operator: Operator, typed: string, quoted: boolean, now: Date): Query | undefined {
  return MEANINGS[operator]({ typed, folded: foldLine(typed), quoted }, now);
}

function test(holds: (head: Head) => boolean): Test {
  return { type: 'test', holds };
}

/** Whether a word of a site's name, or a part of its host, begins so: `x.com` is not `netflix.com`. */
function isFrom({ text, host = '' }: Head, wanted: string): boolean {
  const { start, end } = spanOf(text, 'site');
  return beginsWithin(text.slice(start, end), wanted) || beginsWithin(host, wanted);
}

function beginsWithin(name: string, wanted: string): boolean {
  for (let at = name.indexOf(wanted); at >= 0; at = name.indexOf(wanted, at + 1)) if (isBorder(name, at)) return true;
  return false;
}
