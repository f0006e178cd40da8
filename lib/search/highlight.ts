import { BEFORE_INNER, innerWords } from './camel-case';
import { fold } from './fold';
import { placeOfWord } from './word-place';

/** A stretch of a text; `marked` when it is what was looked for. */
export type Part = { text: string; marked: boolean };

/** A place in a text as it is: from its first character up to, and without, `end`. */
export type Span = { start: number; end: number };

/**
 * What folds together: white space, of which a run is one, and a character with all that folding joins to it, which are
 * combining marks, the vowels and finals of Hangul, and the half-width and compatibility forms of both.
 */
const CLUSTERS = /\s+|[^][\p{M}\u1160-\u11ff\u3131-\u318e\uff9e-\uffdc]*/gu;

/** Characters kept before the first mark of a text that is cut. */
const LEAD = 20;

/** What no text should begin with: the rest of a word where there is a next one, else the rest of a character. */
const REST = /^(?:\S+(?=\s)|[\p{M}\udc00-\udfff]+)/u;

/** A text in parts, with these folded words marked wherever a word begins with one. Put together the parts are the text. */
export function highlight(text: string, words: readonly string[]): Part[] {
  return partsOf(text, spansOf(text, words));
}

/** The same, but cut before the first mark when that stands further back than `room` characters. */
export function excerpt(text: string, words: readonly string[], room: number): Part[] {
  const [first] = spansOf(text, words);
  if (!first || first.start <= Math.max(room, LEAD)) return highlight(text, words);
  const from = first.start - LEAD;
  const lead = text.slice(from, first.start);
  const whole = /\s/.test(text.charAt(from - 1)) ? lead : lead.replace(REST, '').trimStart();
  return [{ text: `…${whole}`, marked: false }, ...highlight(text.slice(first.start), words)];
}

/** Whether a text holds any of these folded words. */
export function isMarked(text: string, words: readonly string[]): boolean {
  return spansOf(text, words).length > 0;
}

/** Where a text holds these folded words, in order; places that overlap are one. */
export function spansOf(text: string, words: readonly string[]): Span[] {
  const whole = fold(text).replace(/\s+/g, ' ');
  const held = words.filter((word) => word !== '' && whole.includes(word));
  if (held.length === 0) return [];
  const { folded, clusters } = foldedWithPlaces(text);
  const spans = held.flatMap((word) => {
    const found: Span[] = [];
    for (let at = placeOfWord(folded, word, false); at >= 0; at = placeOfWord(folded, word, false, at + word.length)) {
      found.push({ start: clusters[at]!.start, end: clusters[at + word.length - 1]!.end });
    }
    return found;
  });
  return merged(spans);
}

/** A folded text with the words within its words behind it, and for each of its characters the place of what it was folded from. */
function foldedWithPlaces(text: string): { folded: string; clusters: Span[] } {
  const clusters: Span[] = [];
  let folded = '';
  for (const { 0: cluster, index: start } of text.matchAll(CLUSTERS)) {
    const part = cluster.trim() === '' ? ' ' : fold(cluster);
    const span = { start, end: start + cluster.length };
    for (let n = 0; n < part.length; n++) clusters.push(span);
    folded += part;
  }
  for (const { start, end } of innerWords(text)) {
    const inner = BEFORE_INNER + text.slice(start, end).toLowerCase();
    for (let n = 0; n < inner.length; n++) clusters.push({ start: start + n - 1, end: start + n });
    folded += inner;
  }
  return { folded, clusters };
}

/** The spans in order, those that overlap as one. */
function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else result.push({ ...span });
  }
  return result;
}

function partsOf(text: string, spans: readonly Span[]): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (start > at) parts.push({ text: text.slice(at, start), marked: false });
    parts.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: false });
  return parts;
}
