import { lineCounter } from './lines';
import type { Unread } from './reference';

/** An entry of a `.bib` file: its fields by their names in small letters, as they are written in TeX, `@string`s put in. */
export type Entry = { line: number; type: string; key: string; fields: Map<string, string> };

/** Where an entry begins: a name behind `@`, and the brace or bracket that opens it. */
const OPENING = /@\s*([a-z]+)\s*([{(])/giy;
/** An entry with its key at the beginning of a line: nobody writes that inside a field, but for a brace that was forgotten. */
const NEXT_ENTRY = /\n[ \t]*@[a-z]+[ \t]*[{(][ \t]*[^\s,{}()="]*[ \t]*,/gi;
const KEY = /\s*([^,={}"]*?)\s*(?:,|(?=[)}])|\s(?=\s*[\w-]+\s*=))/y;
const NAME = /[\s,]*([^\s=,{}()"#%]+)\s*=\s*/y;
const BARE = /[^\s,#{}()"=]+/y;
/** A field by itself between two entries: a brace too many has closed its entry before it. */
const LOOSE_FIELD = /^[ \t,]*[a-z][\w-]*[ \t]*=[ \t]*[{"]/im;

/** Reading stopped here: the text is not what it should be. */
class Broken extends Error {
  constructor(readonly at: number) {
    super();
  }
}

/**
 * The entries of a `.bib` file. One that is broken is told, with its line, and reading goes on with the next: an entry that
 * has no end does not take the rest of the file with it.
 */
export function* entriesIn(text: string): Generator<Entry | Unread> {
  const lineOf = lineCounter(text);
  const reader = new EntryReader(text);
  let from = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', from)) {
    const opening = matchAt(OPENING, text, at);
    if (!opening) {
      // An address of mail, a member of a forum: remarks may stand between entries.
      at = reader.restOfWord(at);
      const loose = looseIn(text, from, at, lineOf);
      if (loose) yield loose;
      from = at;
      continue;
    }
    const loose = looseIn(text, from, at, lineOf);
    if (loose) yield loose;
    const [whole, type = '', open = '{'] = opening;
    const line = lineOf(at);
    const inside = at + whole.length;
    try {
      const { entry, end } = reader.read(type.toLowerCase(), open === '{' ? '}' : ')', inside);
      if (entry) yield { line, ...entry };
      from = end;
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      const [, key = ''] = matchAt(KEY, text, inside) ?? [];
      yield { line, flaw: 'unclosed', ...(key && { name: key.slice(0, 80) }) };
      from = reader.nextEntry(inside);
    }
  }
  const loose = looseIn(text, from, text.length, lineOf);
  if (loose) yield loose;
}

function looseIn(text: string, from: number, to: number, lineOf: (at: number) => number): Unread | undefined {
  const found = LOOSE_FIELD.exec(text.slice(from, to));
  return found ? { line: lineOf(from + found.index), flaw: 'loose' } : undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

class EntryReader {
  private readonly strings = new Map<string, string>();
  /** Since one brace was found to have no end, none is looked for behind the beginning of another entry. */
  private mistrusts = false;

  constructor(private readonly text: string) {}

  restOfWord(at: number): number {
    let end = at + 1;
    while (end < this.text.length && /[\w.-]/.test(this.text[end]!)) end++;
    return end;
  }

  nextEntry(from: number): number {
    const next = matchAt(NEXT_ENTRY, this.text, from);
    return next ? next.index : this.text.length;
  }

  /** What stands inside one pair of braces; no entry where it is a remark or a definition. Throws `Broken`. */
  read(type: string, close: string, inside: number): { entry?: Omit<Entry, 'line'>; end: number } {
    if (type === 'comment' || type === 'preamble') return { end: this.group(inside, close) };
    const [head = '', key = ''] = type === 'string' ? [] : (matchAt(KEY, this.text, inside) ?? []);
    const { fields, end } = this.fields(inside + head.length, close);
    if (type !== 'string') return { entry: { type, key, fields }, end };
    for (const [name, value] of fields) this.strings.set(name, value);
    return { end };
  }

  private fields(from: number, close: string): { fields: Map<string, string>; end: number } {
    const fields = new Map<string, string>();
    for (let at = from; ; ) {
      const name = matchAt(NAME, this.text, at);
      if (!name) {
        at = this.skip(at, /[\s,]/);
        if (this.text[at] !== close) throw new Broken(at);
        return { fields, end: at + 1 };
      }
      const { value, end } = this.value(at + name[0].length);
      const field = name[1]!.toLowerCase();
      // BibTeX takes the first of a field that stands twice; several lines of keywords are all meant.
      const before = fields.get(field);
      if (before === undefined) fields.set(field, value);
      else if (field === 'keywords') fields.set(field, `${before}, ${value}`);
      at = end;
    }
  }

  /** Words in braces, in quotation marks, numbers and names, joined by `#`. */
  private value(from: number): { value: string; end: number } {
    let value = '';
    for (let at = from; ; ) {
      const sign = this.text[at];
      if (sign === '{' || sign === '"') {
        const end = sign === '{' ? this.group(at + 1, '}') : this.quoted(at + 1);
        value += this.text.slice(at + 1, end - 1);
        at = end;
      } else {
        const bare = matchAt(BARE, this.text, at)?.[0];
        if (bare === undefined) throw new Broken(at);
        value += this.strings.get(bare.toLowerCase()) ?? bare;
        at += bare.length;
      }
      const next = this.skip(at, /\s/);
      if (this.text[next] !== '#') return { value, end: at };
      at = this.skip(next + 1, /\s/);
    }
  }

  private skip(from: number, blank: RegExp): number {
    let at = from;
    while (at < this.text.length && blank.test(this.text[at]!)) at++;
    return at;
  }

  private quoted = (from: number) => this.group(from, '"');

  /** Behind the sign that closes a group, counting braces as BibTeX does, which knows no escaped ones. */
  private group(from: number, close: string): number {
    const limit = this.mistrusts ? this.nextEntry(from) : this.text.length;
    const signs = close === '}' ? /[{}]/g : close === ')' ? /[{})]/g : /[{}"]/g;
    signs.lastIndex = from;
    let depth = 0;
    for (let sign = signs.exec(this.text); sign && sign.index < limit; sign = signs.exec(this.text)) {
      if (sign[0] === '{') depth++;
      else if (sign[0] === close && depth === 0) return sign.index + 1;
      else if (sign[0] === '}' && --depth < 0) throw new Broken(sign.index);
    }
    this.mistrusts = true;
    throw new Broken(limit);
  }
}
