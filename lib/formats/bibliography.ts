/** The types of CSL 1.0.2: other JSON has types as well. */
const CSL_TYPES =
  'article|bill|book|broadcast|chapter|classic|collection|dataset|document|entry|event|figure|graphic|hearing|interview|legal_case|legislation|manuscript|map|motion_picture|musical_score|pamphlet|paper-conference|patent|performance|periodical|personal_communication|post|regulation|report|review|software|song|speech|standard|thesis|treaty|webpage';

/** How lists of references begin that other programs write. Remarks may stand above the first entry of BibTeX. */
const BEGINNINGS = {
  BibTeX: /^(?:\s*%[^\n]*\n)*\s*@[a-z]+\s*(?:\{[^{}\n]*(?:[,}="]|$)|\([^\s{}()"]*,)/iu,
  Ris: /^\s*TY {1,2}- ?[A-Z]/u,
  EndNote: /^\s*%0 [A-Z]/u,
  Csl: new RegExp(`^\\s*(?:\\[\\s*|\\{\\s*"(?:items|references)"\\s*:\\s*\\[\\s*)?\\{(?=[^]{0,20000}"type"\\s*:\\s*"(?:${CSL_TYPES})[-"])(?!\\s*"format"\\s*:)`, 'u'),
} as const;

/** A list of references, by its format. */
export type Bibliography = keyof typeof BEGINNINGS;

const NAMES = ['BibTeX', 'Ris', 'EndNote', 'Csl'] as const;

/** Characters of a text that tell what it is. */
const GLANCE = 40_000;

/** What programs and databases write above the first reference of a file is no remark of any format. */
const SOMEWHERE = { BibTeX: /^[ \t]*@[a-z]+[ \t]*[{(][ \t]*[^\s,{}()]*[ \t]*,/imu, Ris: /^TY {1,2}- ?[A-Z]/mu, EndNote: /^%0 [A-Z]/mu } as const;

/** Which list of references a file is, where it is one. */
export function bibliographyInFile(text: string): Bibliography | undefined {
  const beginning = text.slice(0, GLANCE);
  return bibliographyIn(text) ?? (['BibTeX', 'Ris', 'EndNote'] as const).find((name) => SOMEWHERE[name].test(beginning));
}

/** Which list of references a text is instead of notes, where it is one: read as notes, its fields would become sayings. */
export function bibliographyIn(text: string): Bibliography | undefined {
  const beginning = text.slice(0, GLANCE).replace(/^\uFEFF/, '');
  return NAMES.find((name) => BEGINNINGS[name].test(beginning));
}
