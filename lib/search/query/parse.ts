import { foldedWords, foldLine } from '../fold';
import { isForBodies } from '../lookups';
import { bareWord } from '../terms';
import { lex, type Quoted, type Token } from './lex';
import { meaningOf } from './operators';
import { wordsOf, type Query } from './query';

/** Characters of a query that are read: more than anyone types, and few enough that what is pasted holds nothing up. */
const LONGEST = 1_000;

/**
 * What a reader typed, understood. Words stand side by side and must all hold, with `AND` between them or without; `OR` joins its two neighbours; `-` and `NOT` turn
 * what follows them round. Never an error: what is not of the language is searched as the words that it is made of.
 * `now` is what ages such as `2w` are counted from.
 */
export function parseQuery(typed: string, now = new Date()): Query {
  return new Parser(lex(typed.slice(0, LONGEST)), now).all() ?? { type: 'all', of: [] };
}

/** Descends once over the pieces. Each step gives nothing where there was nothing to ask, as between empty quotes. */
class Parser {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly now: Date,
  ) {}

  /** All that stands side by side, up to the end of the group. */
  all(): Query | undefined {
    const of: (Query | undefined)[] = [];
    while (this.isOperand()) {
      // To stand side by side is to be joined so already.
      if (of.length > 0 && this.tokens[this.at]?.type === 'and' && this.isOperand(1)) this.at++;
      of.push(this.any());
    }
    return joined('all', of.map((each) => each && besides(each, of)));
  }

  private any(): Query | undefined {
    const of = [this.one()];
    while (this.tokens[this.at]?.type === 'or' && this.isOperand(1)) {
      this.at++;
      of.push(this.one());
    }
    return joined('any', of);
  }

  private one(): Query | undefined {
    const token = this.tokens[this.at++];
    if (token?.type === 'term') return this.term(token);
    if (token?.type === 'open') {
      const group = this.all();
      if (this.tokens[this.at]?.type === 'close') this.at++;
      return group;
    }
    if (token?.type === 'not' && this.isOperand()) {
      const of = this.one();
      return of && { type: 'not', of: whole(of) };
    }
    if (token?.type !== 'or' && token?.type !== 'and' && token?.type !== 'not') return undefined;
    // A sign with nothing to join or to turn round is a word; at the end, that is yet to be typed.
    return this.at > 1 && this.at === this.tokens.length ? undefined : words(token.typed);
  }

  private isOperand(ahead = 0): boolean {
    const token = this.tokens[this.at + ahead];
    return token !== undefined && token.type !== 'close';
  }

  private term({ text, quoted, operator }: Extract<Token, { type: 'term' }>): Query | undefined {
    if (!operator) return quoted ? phrase(text, quoted) : words(text);
    if (foldLine(text) === '') return undefined;
    return meaningOf(operator.name, text, quoted, this.now) ?? words(operator.typed + text, { misread: true });
  }
}

/**
 * A word too short to be looked for in texts by its beginning is looked for there as a whole, when it stands beside others:
 * whoever remembers a sentence types its `of` and `in` as well.
 */
function besides(query: Query, all: readonly (Query | undefined)[]): Query {
  const isOther = (each: Query | undefined) => each !== undefined && each !== query && wordsOf(each).some(({ text }) => isForBodies(text));
  return query.type === 'word' && !isForBodies(query.text) && all.some(isOther) ? { ...query, beside: true } : query;
}

function joined(type: 'all' | 'any', queries: readonly (Query | undefined)[]): Query | undefined {
  const of = queries.filter((query) => query !== undefined);
  return of.length > 1 ? { type, of } : of[0];
}

/** Its words one after the other. Until the mark that ends it is typed, the last may be the beginning of a longer one. */
function phrase(typed: string, quoted: Quoted): Query | undefined {
  const text = bareWord(foldLine(typed));
  if (text === '') return undefined;
  return quoted === 'closed' ? { type: 'word', text, whole: true } : { type: 'word', text, whole: false, quoted: true };
}

/** Words as they are typed: each may be the beginning of a longer one, for nobody knows where typing ends. */
function words(typed: string, more: { misread?: true } = {}): Query | undefined {
  const bare = foldedWords(typed).map(bareWord).filter(Boolean);
  return joined('all', bare.map((text) => ({ type: 'word', text, whole: false, ...more })));
}

/** The same of whole words: who does not want `java` may well want `javascript`. */
function whole(query: Query): Query {
  if (query.type === 'word') return { ...query, whole: true };
  if (query.type === 'test') return query;
  return query.type === 'not' ? { type: 'not', of: whole(query.of) } : { type: query.type, of: query.of.map(whole) };
}
