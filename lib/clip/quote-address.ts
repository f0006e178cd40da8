import { madeOnce } from '../made-once';
import { webAddress } from './address';
import type { Clip, Quote } from './clip';
import { FORMULA } from './formula';

/** Characters of a passage that name it: a longer one is named by so many at its beginning and so many at its end. */
const NAMED = 60;
/** Characters of what stands before and after. More would reach over the end of a paragraph, where no text directive goes. */
const CONTEXT = 12;
/** Words shorter than this may stand anywhere on a page, and are looked for with what is around them alone. */
const TELLING = 20;

/**
 * The address at which a browser shows a page with these words of it in view, marked: text directives (WICG, "URL Fragment Text
 * Directives"; Chromium 80, Firefox 131). The first has what stands around the words, so that it is the right place, and that
 * the words may begin within one; the second is for a page on which that has changed. Where neither is found the page is
 * shown from its top. `undefined` for what has no address, or no words.
 */
export function quoteAddress({ url }: Pick<Clip, 'url'>, quote: Quote): string | undefined {
  const address = url === undefined ? undefined : webAddress(url);
  // Formulas are kept as TeX, which the page does not show.
  const lines = quote.text.split('\n').flatMap((line) => line.split(FORMULA));
  const pieces = lines.map((piece) => piece.trim()).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (address === undefined || first === undefined || last === undefined) return undefined;
  const isWhole = pieces.length === 1 && first.length <= 2 * NAMED;
  const words = isWhole ? part(first) : `${part(beginning(first, NAMED))},${part(ending(last, NAMED))}`;
  const before = lines[0]?.trim() === first ? ending(sentences(quote.prefix).at(-1) ?? '', CONTEXT) : '';
  const after = lines.at(-1)?.trim() === last ? beginning(sentences(quote.suffix)[0] ?? '', CONTEXT) : '';
  const around = `${before && `${part(before)}-,`}${words}${after && `,-${part(after)}`}`;
  const directives = quote.text.length < TELLING || around === words ? [around] : [around, words];
  const [page, fragment = ''] = address.split(/#(.*)/su);
  return `${page}#${fragment.replace(/:~:.*$/su, '')}:~:${directives.map((directive) => `text=${directive}`).join('&')}`;
}

/** Commas, ampersands and hyphens are signs of the directive; `encodeURIComponent` leaves only the last as it is. */
const part = (words: string): string => encodeURIComponent(words).replaceAll('-', '%2D');

/** Cut where a paragraph may have ended: behind a full stop, and at a blank beside Chinese, which is written without. */
const sentences = (text = ''): string[] => text.split(/(?<=[.!?…:\p{scx=Han}])\s+|\s+(?=\p{scx=Han})/u);

/** Browsers cut by the words of ICU, as this does. */
const segmenter = madeOnce(() => new Intl.Segmenter(undefined, { granularity: 'word' }));

/** As many whole words as have `length` characters, from the beginning; browsers find no part of a word. */
const beginning = (text: string, length: number): string => text.slice(0, lengthOf(wordsOf(text), length)).trim();

/** The same from the end. */
const ending = (text: string, length: number): string => text.slice(text.length - lengthOf(wordsOf(text).reverse(), length)).trim();

const wordsOf = (text: string): string[] => Array.from(segmenter().segment(text), ({ segment }) => segment);

/** Characters of as many of some words as go into `most`, and of one at least. */
function lengthOf(words: readonly string[], most: number): number {
  let length = 0;
  let isSaid = false;
  for (const word of words) {
    if (length + word.length > most && isSaid) break;
    length += word.length;
    isSaid ||= word.trim() !== '';
  }
  return length;
}
