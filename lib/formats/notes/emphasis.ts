/** Markdown's signs around emphasised words and code; single ones only around whole words, since `2*3*4` and `a_name_of` have none. */
const EMPHASIS = [
  /(?<!\*)(\*{2,3})(?=[^\s*])([^*]*[^\s*])\1(?!\*)/g,
  /(?<![\p{L}\p{N}*])(\*)(?=[^\s*])([^*]*[^\s*])\1(?![\p{L}\p{N}*])/gu,
  /(?<![\p{L}\p{N}_])(_{1,3})(?=[^\s_])([^_]*[^\s_])\1(?![\p{L}\p{N}_])/gu,
  /(~~)(?=[^\s~])([^~]*[^\s~])\1/g,
  /(?<!`)(`{1,2})([^`]+)\1(?!`)/g,
];

/** A text without the signs of emphasis, those within others too. */
export function withoutEmphasis(text: string): string {
  const once = (words: string) => EMPHASIS.reduce((rest, signs) => rest.replace(signs, '$2'), words);
  return once(once(text));
}
