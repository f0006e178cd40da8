import { dayNumber, type Flag } from '../columns';
import type { Field } from '../fields';
import { foldLine } from '../fold';
import { bareWord } from '../terms';
import { isBorder } from '../word-place';
import type { Quoted } from './lex';
import { kindsBegun, languageNamed, originsBegun, partsBegun, statesBegun, undatedNamed, type Operator } from './names';
import { dayOf, periodOf } from './period';
import type { Ask, Query, Test } from './query';
import { rangeOf, type Range } from './range';

/** What stands after an operator: as typed and folded, and how it stands in quotation marks. */
type Value = { typed: string; folded: string; quoted?: Quoted | undefined };

/** An address that says no more than its host, folded. */
const HOST = /^(?:https?:\/\/)?(?:www\.)?([^/]+)\/?$/;

/** What an operator asks with a value; nothing where it makes no sense of it. */
type Meaning = (value: Value, now: Date) => Query | undefined;

const MEANINGS: Record<Operator, Meaning> = {
  title: within('title'),
  author: within('authors'),
  note: within('note'),
  venue: within('venue'),
  quote: within('quotes'),
  // A tag is asked for by its beginning, so that it is found while it is typed; in quotation marks, by all of it.
  tag: ({ folded, quoted }) => test({ of: 'tag', holds: (tag) => (quoted === 'closed' ? tag === folded : tag.startsWith(folded)), begins: folded }),
  site: ({ folded }) => {
    const [, wanted = folded] = HOST.exec(folded) ?? [];
    return test({ of: 'site', holds: (site, host) => beginsWithin(site, wanted) || beginsWithin(host, wanted) });
  },
  // The columns have of an address its host alone; all of it is looked up instead (`addressIn`).
  url: ({ folded }) => {
    const [, wanted] = HOST.exec(folded) ?? [];
    return wanted === undefined ? undefined : test({ of: 'site', holds: (_site, host) => beginsWithin(host, wanted) });
  },
  kind: ({ typed }) => anyOf(kindsBegun(typed), (kind) => test({ of: 'kind', is: kind })),
  lang: ({ typed, folded }) => test({ of: 'language', begins: languageNamed(typed) ?? folded }),
  doi: ({ folded, ...rest }, now) => within('doi')({ ...rest, folded: folded.replace(/^.*doi\.org\//, '') }, now),
  arxiv: ({ folded, ...rest }, now) => within('arxiv')({ ...rest, folded: folded.replace(/^.*arxiv\.org\/[a-z]+\//, '').replace(/(?:\.pdf)?(?:v\d+)?(?:\.pdf)?$/, '') }, now),
  is: ({ typed }) => anyOf(statesBegun(typed), (state) => STATES[state]),
  from: ({ typed }) => anyOf(originsBegun(typed), (origin) => flagged('seed', origin === 'seed')),
  has: ({ typed }) => anyOf(partsBegun(typed), (part) => (part === 'tag' ? TAGGED : flagged(part))),
  before: ({ typed }, now) => {
    const before = periodOf(typed, now)?.from.getTime();
    return before === undefined ? undefined : test({ of: 'saved', before });
  },
  after: ({ typed }, now) => {
    const from = periodOf(typed, now)?.from.getTime();
    return from === undefined ? undefined : test({ of: 'saved', from });
  },
  saved: ({ typed }, now) => {
    const range = rangeOf(typed, now);
    return range && test({ of: 'saved', ...endsOf(range, (moment) => moment.getTime()) });
  },
  published: ({ typed }, now) => {
    if (undatedNamed(typed)) return { type: 'not', of: DATED };
    const range = rangeOf(typed, now);
    return range && test({ of: 'published', ...endsOf(range, (moment) => dayNumber(dayOf(moment))) });
  },
};

const TAGGED = test({ of: 'tag', holds: () => true });
const DATED = test({ of: 'published' });

const STATES: Record<ReturnType<typeof statesBegun>[number], Query> = {
  read: flagged('read'),
  unread: flagged('read', false),
  starred: flagged('starred'),
  seed: flagged('seed'),
  trashed: { ...flagged('trashed'), anyShelf: true },
  untagged: { type: 'not', of: TAGGED },
};

/** What an operator with its value asks for, or nothing where the value means nothing to it. */
export function meaningOf(operator: Operator, typed: string, quoted: Quoted | undefined, now: Date): Query | undefined {
  return MEANINGS[operator]({ typed, folded: foldLine(typed), quoted }, now);
}

/** What any of these asks; nothing where there is none. */
function anyOf<T>(names: readonly T[], asks: (name: T) => Query): Query | undefined {
  const of = names.map(asks);
  return of.length > 1 ? { type: 'any', of } : of[0];
}

function within(field: Field): Meaning {
  return ({ folded, quoted }) => {
    const text = bareWord(folded);
    if (text === '') return undefined;
    return { type: 'word', field, text, whole: quoted === 'closed', ...(quoted === 'open' && { quoted: true }) };
  };
}

/** The ends of a range as numbers; one that is open is left out. */
function endsOf({ from, until }: Range, numberOf: (moment: Date) => number): { from?: number; before?: number } {
  return { ...(from && { from: numberOf(from) }), ...(until && { before: numberOf(until) }) };
}

function flagged(flag: Flag, is = true): Test {
  return test({ of: 'flag', flag, is });
}

function test(ask: Ask): Test {
  return { type: 'test', ask };
}

/** Whether a word of a site's name, or a part of its host, begins so: `x.com` is not `netflix.com`. */
function beginsWithin(name: string, wanted: string): boolean {
  for (let at = name.indexOf(wanted); at >= 0; at = name.indexOf(wanted, at + 1)) if (isBorder(name, at)) return true;
  return false;
}
