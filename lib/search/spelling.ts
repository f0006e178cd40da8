/** Words of letters alone: a wrong digit makes another number, another year or another model. */
const LETTERS = /^[\p{L}\p{M}]+$/u;

/** The letters from which one mistake is forgiven, and two: as in Meilisearch ("Typo tolerance" in its documentation). */
const [ONE, TWO] = [5, 9];

/** How many mistakes are forgiven in a word: none in a short one, to which other words are always near. */
export function forgivenIn(word: string): number {
  if (!LETTERS.test(word)) return 0;
  return word.length >= TWO ? 2 : word.length >= ONE ? 1 : 0;
}

/**
 * How many letters of a word were left out, put in, changed or swapped with the next, if it is a term; and if it is only the
 * beginning of one (optimal string alignment distance, by rows).
 */
export function mistakesIn(word: string, term: string): { whole: number; beginning: number } {
  const width = Math.min(term.length, 2 * word.length);
  let [before, last] = [[0], Array.from({ length: width + 1 }, (_, at) => at)];
  for (let i = 1; i <= word.length; i++) {
    const row = [i];
    for (let j = 1; j <= width; j++) {
      const isSame = word[i - 1] === term[j - 1];
      let least = Math.min(last[j - 1]! + (isSame ? 0 : 1), last[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && word[i - 1] === term[j - 2] && word[i - 2] === term[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return { whole: width < term.length ? Infinity : last[width]!, beginning: Math.min(...last) };
}
