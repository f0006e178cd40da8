/** How lists of references begin that other programs write. Remarks may stand above the first entry of BibTeX. */
const BEGINNINGS = {
  BibTeX: /^(?:\s*%[^\n]*\n)*\s*@[a-z]+\s*\{[^{}\n]*(?:,|\}|=|$)/iu,
  Ris: /^\s*TY {2}- ?[A-Z]/u,
} as const;

const NAMES = ['BibTeX', 'Ris'] as const;

/** Which list of references a text is instead of notes, where it is one: read as notes, its fields would become sayings. */
export function bibliographyIn(text: string): keyof typeof BEGINNINGS | undefined {
  const beginning = text.slice(0, 20_000).replace(/^\uFEFF/, '');
  return NAMES.find((name) => BEGINNINGS[name].test(beginning));
}
