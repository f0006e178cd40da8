/** A place in a text: from its first character up to, and without, `end`. */
type Place = { start: number; end: number };

/**
 * A capital behind a small letter, with another letter or digit behind it (the `T` of `PyTorch`, not the `X` of `LaTeX`), or
 * behind another capital and before small letters (the `C` of `VSCode`, not the `I` of `APIs`).
 */
const CAPITAL = /(?<=(?<![A-Za-z0-9]{40})[a-z])[A-Z](?=[A-Za-z0-9])|(?<=(?<![A-Za-z0-9]{40})[A-Z])[A-Z](?=[a-z]{2})/g;

/** The rest of a word, with what a hyphen joins to it; what is longer than any word (a key, a picture as text) has none. */
const REST = /[A-Za-z0-9]{2,39}(?![A-Za-z0-9])(?:-[A-Za-z0-9]{1,39})?/y;

/** Where a capital begins a word within another: `GPT-4` in `ChatGPT-4`. Of Latin letters without marks, as names are made of. */
export function innerWords(text: string): Place[] {
  const places: Place[] = [];
  CAPITAL.lastIndex = 0;
  for (let found = CAPITAL.exec(text); found; found = CAPITAL.exec(text)) {
    REST.lastIndex = found.index;
    const [rest] = REST.exec(text) ?? [];
    if (rest) places.push({ start: found.index, end: found.index + rest.length });
  }
  return places;
}

/** Stands before each of them behind a line. It is no blank, so that no phrase runs over it. */
export const BEFORE_INNER = '\0';

/** A line made of a text, with the words behind it that begin within others, so that they are found by their beginnings too. */
export function withInnerWords(line: string, text: string): string {
  return innerWords(text).reduce((all, { start, end }) => all + BEFORE_INNER + text.slice(start, end).toLowerCase(), line);
}
