import { onOneLine } from '../white-space';
import { LETTER } from './letters';

/** Whatever a page may hide in a line: control characters, zero-width and direction marks that forge what is read. */
const INVISIBLE = /[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** The first `limit` UTF-16 units of a text, never half a character. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, splitsPair ? limit - 1 : limit);
}

/**
 * A page's string as one line of well-formed text of at most `limit` UTF-16 units; undefined when nothing is left.
 * Lone surrogates become U+FFFD: they would survive the database and break in a file.
 */
export function tidy(text: string | null | undefined, limit: number): string | undefined {
  if (!text) return undefined;
  // Ten times the limit is ample for a line full of white space, and keeps a hostile megabyte cheap.
  const line = onOneLine(cut(text, limit * 10)).replace(INVISIBLE, '').trim();
  return cut(line.toWellFormed(), limit).trim() || undefined;
}

/** A text without tags, of which a description may be full; a sign that is less than something else stays. */
export const withoutTags = (text: string): string => text.replace(/<\/?[a-z][^<>]*>/gi, ' ');

/** A text without the tags of style that publishers leave in titles and abstracts. */
export const withoutStyle = (text: string): string =>
  text.includes('</') ? text.replace(/<\/?(?:su[bp]|i|b|em|strong|span)(?:\s[^<>]*)?>/gi, '') : text;

/** A text of many lines, well-formed and without control characters other than line feed and tab. */
export function tidyLines(text: string): string {
  return text.replace(/(?![\n\t])\p{Cc}|[\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, '').toWellFormed();
}

/** The first class says nothing new: most words are written in it, and it is found in half the time. */
const WORDS = new RegExp(String.raw`[a-z\d]+|[\d${LETTER}]+`, 'gu');

/** A text reduced to its letters and digits in lower case, to tell whether two texts say the same. */
export function bare(text: string): string {
  return (text.normalize('NFKC').toLowerCase().match(WORDS) ?? []).join('');
}
