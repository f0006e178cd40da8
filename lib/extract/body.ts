import type { Body } from '../clip/clip';
import { LIMITS } from '../clip/limits';
import { sanitise } from './sanitise';
import { textOf } from './text-of';
import { cut, tidyLines } from './tidy';
import { told } from './told';
import { countWords } from './words';

/**
 * The body of a clipping, read from an element of a copied page: its text, its words, its sanitised HTML. A longer text
 * than `LIMITS.bodyChars` is cut and says so; HTML that long is left out. Undefined when there is nothing to read.
 */
export function bodyOf(root: Element | null | undefined, base: string | URL): Body | undefined {
  if (!root) return undefined;
  const read = textOf(root, LIMITS.bodyChars);
  const text = cut(tidyLines(read.text), LIMITS.bodyChars).trim();
  if (!text) return undefined;
  const truncated = read.truncated;
  const html = truncated ? '' : sanitise(root, String(base), LIMITS.htmlChars).toWellFormed().trim();
  return told<Body>({ text, html, words: countWords(text), truncated: truncated || undefined });
}
