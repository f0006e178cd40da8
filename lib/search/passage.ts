import { searchedLine } from './fold';
import { placeOfWord } from './word-place';

/** Characters of a passage, at most: a line of a list shows fewer. */
const LONGEST = 600;

const OVERLAP = 60;

/** Where a long paragraph may be cut: behind a sentence, or else behind a word. */
const SENTENCE_ENDS = /(?<=[。！？；]|[.!?;]\s)/u;

/** Characters of a text that are looked through: a book's, and a fifth of a second. */
const LOOKED_THROUGH = 2_000_000;

/** The first passage of a text that holds the most of these folded words; `undefined` when none holds any. */
export function passageWith(text: string, words: readonly string[]): string | undefined {
  let best: { passage: string; held: number } | undefined;
  for (const passage of passagesOf(text.slice(0, LOOKED_THROUGH))) {
    const folded = searchedLine(passage);
    const held = words.filter((word) => placeOfWord(folded, word, false) >= 0).length;
    if (held > (best?.held ?? 0)) best = { passage, held };
    if (best?.held === words.length) break;
  }
  return best?.passage;
}

/** A text by paragraphs, the long ones by sentences, and what has no sentences by length. */
function* passagesOf(text: string): Generator<string> {
  for (const paragraph of text.split(/\n+/)) {
    if (paragraph.length <= LONGEST) yield paragraph;
    else yield* pieces(paragraph.split(SENTENCE_ENDS));
  }
}

function* pieces(sentences: readonly string[]): Generator<string> {
  let piece = '';
  for (const sentence of sentences.flatMap(cut)) {
    if (piece !== '' && piece.length + sentence.length > LONGEST) {
      yield piece;
      piece = '';
    }
    piece += sentence;
  }
  yield piece;
}

/** A sentence without end in parts that overlap, so that no word that is looked for is cut in all of them. */
function cut(sentence: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at < sentence.length; at += LONGEST - OVERLAP) parts.push(sentence.slice(at, at + LONGEST));
  return parts;
}
