import { wordsOf } from './words';

/** Abbreviations whose full stop ends no sentence. */
const ABBREVIATION =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|Gov|Sen|Rep|Gen|Lt|Col|Rev|vs|etc|al|Fig|Eq|No|Nr|Vol|pp|cf|ca|bzw|approx|Inc|Ltd|Co|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|U\.S|U\.K|e\.g|i\.e)|\b\p{Lu})\.$/u;

/** Words too common to tell what a text is about. */
const STOP_WORDS = new Set(
  'about after again also and any are because been before being but can could did does for from had has have her here him his how into its just like more most not now off one only other our out over said she should some such than that the their them then there these they this those through too under very was were what when where which while who will with would you your'.split(
    ' ',
  ),
);

/** The sentences of a text in order, each with its closing mark. A line break ends a sentence as well. */
export function sentencesOf(text: string): string[] {
  return text.split(/\n+/u).flatMap((line) => {
    const sentences: string[] = [];
    let start = 0;
    for (const end of line.matchAll(
      /[。！？]+[”’」』）]*|[.!?…]+["'”’)\]]*(?=\s+["'“‘(\[]?[\p{Lu}\p{N}\p{Script=Han}]|\s*$)/gu,
    )) {
      const stop = end.index + end[0].length;
      const sentence = line.slice(start, stop).trim();
      if (end[0] === '.' && ABBREVIATION.test(sentence) && stop < line.length) continue;
      sentences.push(sentence);
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

const HAN = /^\p{Script=Han}$/u;

/** The share of `terms` that `others` holds. */
export function overlap(terms: Set<string>, others: Set<string>): number {
  return terms.size === 0 ? 0 : [...terms].filter((term) => others.has(term)).length / terms.size;
}
