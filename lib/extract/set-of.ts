/** The set of some words. */
export const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
