/** A work as a list of references says it, whatever the list's format: the terms are those of CSL, the values those of clippings. */
export type Reference = {
  /** The line of the file on which it begins, from 1. */
  line: number;
  /** What its file calls it: the key by which it is cited. */
  key?: string;
  /** A type of CSL; absent where the file says nothing more than that it is something. */
  type?: string;
  title: string;
  /** As clippings keep them (see `kept-name.ts`). */
  authors: string[];
  /** A year, a month or a day. */
  issued?: string | undefined;
  /** What it is a part of: a journal, a book, proceedings, a site. */
  container?: string | undefined;
  /** Who brought it out: a house, a school, an institution. */
  publisher?: string | undefined;
  genre?: string | undefined;
  volume?: string | undefined;
  issue?: string | undefined;
  pages?: string | undefined;
  /** All that may hold an identifier, as written: `doi`, `arxiv`, `isbn`, `pmid`. */
  doi?: string | undefined;
  arxiv?: string | undefined;
  isbn?: string | undefined;
  pmid?: string | undefined;
  urls: string[];
  language?: string | undefined;
  abstract?: string | undefined;
  keywords: string[];
  notes: string[];
};

/**
 * What is wrong with a reference that could not be read. `unclosed`: a brace, a quotation mark or the whole record has no end;
 * `loose`: fields that belong to no reference; `unreadable`: no text in this format.
 */
export type Unread = { line: number; name?: string; flaw: 'unclosed' | 'loose' | 'unreadable' };

/** What a reader of a format gives, in the order of the file; the number of the line that is reached where there is nothing yet. */
export type ReadItem = Reference | Unread | number;
