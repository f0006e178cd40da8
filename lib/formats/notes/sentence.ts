/** A mark that ends a sentence, with the quotes and brackets that it closes. A full stop ends one only after a word. */
const SENTENCE_END = /(?:[。！？!?]+|…{1,2}|(?<=[\p{L}\p{N})”"’]{3})\.(?=\s+[^a-z]|\s*$))[”’"')）」』》]*/gu;

/** A mark that ends a clause. */
const CLAUSE_END = /[，、：；,:;]|[—ー-]{2}|\s(?=\p{Script=Han})|(?=[(（])/gu;

/**
 * The first sentence of a text, at most `max` code units. A longer one is cut at the last clause that fits, else at a
 * space, else where it must be, and then ends in an ellipsis.
 */
export function firstSentence(text: string, max: number): string {
  const line = (text.split('\n', 1)[0] ?? '').slice(0, 8 * max).trim();
  for (const { index, 0: mark } of line.matchAll(SENTENCE_END)) {
    const end = index + mark.length;
    if (end > max) break;
    // Two words are an exclamation; the sentence after it says what it is about.
    if (end >= SHORTEST || end === line.length) return line.slice(0, end);
  }
  return line.length <= max ? line : cut(line, max);
}

/** In code units: shorter first sentences do not tell one saying from another. */
const SHORTEST = 6;

function cut(line: string, max: number): string {
  const head = line.slice(0, max - 1);
  const clauses = [...head.matchAll(CLAUSE_END)].map(({ index }) => index);
  const clause = clauses.findLast((end) => isClosed(head.slice(0, end))) ?? 0;
  const end = clause > max / 3 ? clause : head.lastIndexOf(' ') > max / 3 ? head.lastIndexOf(' ') : head.length;
  return `${head.slice(0, end).toWellFormed().replace(/[\s\uFFFD]+$/, '')}…`;
}

/** Whether every bracket that a text opens is closed in it. */
const isClosed = (text: string) => text.split(/[(（]/).length === text.split(/[)）]/).length;

/** The wide characters of Unicode's basic plane (UAX #11), by and large. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/g;

/** About how wide a text is in columns: Chinese, Japanese and Korean characters take two. */
export function widthOf(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}
