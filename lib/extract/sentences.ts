import { STOP_WORDS } from '../stop-words';
import { UPPER } from './letters';
import { wordsOf } from './words';

/** Abbreviations whose full stop ends no sentence. */
const ABBREVIATION =
  /\b(?:Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|Gov|Sen|Rep|Gen|Lt|Col|Rev|vs|etc|al|Fig|Eq|No|Nr|Vol|pp|cf|ca|bzw|approx|Inc|Ltd|Co|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|U\.S|U\.K|e\.g|i\.e|[A-Z])\.$/u;

/** Characters of the longest of them, with what parts it from the word before, and its full stop. */
const LONGEST_ABBREVIATION = 'approx'.length + 2;

/** What closes a sentence: Chinese marks, or others before what begins another. */
const END = new RegExp(String.raw`[。！？]+[”’」』）]*|(?<![.!?…])[.!?…]+["'”’)\]]*(?=\s+["'“‘(\[]?[\d${UPPER}々〇㐀-鿿]|\s*$)`, 'gu');

/** The sentences of a text in order, each with its closing mark. A line break ends a sentence as well. */
export function sentencesOf(text: string): string[] {
  return text.split(/\n+/u).flatMap((line) => {
    const sentences: string[] = [];
    let start = 0;
    for (const end of line.matchAll(END)) {
      const stop = end.index + end[0].length;
      const last = line.slice(Math.max(start, stop - LONGEST_ABBREVIATION), stop);
      if (end[0] === '.' && ABBREVIATION.test(last) && stop < line.length) continue;
      sentences.push(line.slice(start, stop).trim());
      start = stop;
    }
    const rest = line.slice(start).trim();
    return rest ? [...sentences, rest] : sentences;
  });
}

/** What a sentence is about: its uncommon words, or the pairs of characters where words are not spaced. */
export function termsOf(text: string): Set<string> {
  const terms = new Set<string>();
  let before = '';
  for (const word of wordsOf(text.toLowerCase())) {
    const han = word.length <= 2 && HAN.test(word) ? word : '';
    if (before && han) terms.add(before + han);
    else if (word.length > 2 && !STOP_WORDS.has(word)) terms.add(word);
    before = han;
  }
  return terms;
}

const HAN = /^[々〇㐀-鿿]$/u;

/** The share of `terms` that `others` holds. */
export function overlap(terms: Set<string>, others: Set<string>): number {
  return terms.size === 0 ? 0 : [...terms].filter((term) => others.has(term)).length / terms.size;
}
