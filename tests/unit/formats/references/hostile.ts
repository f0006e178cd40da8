import fc from 'fast-check';

const PIECES = [
  ...['{', '}', '\\', '%', '&', '$', '#', '_', '~', '^', '"', '@', ',', '=', '<', '>', '|', '*', '`', '[', ']', '(', ')'],
  ...['@article{x,', '},\n', '\\input{/etc/passwd}', '\\end{document}', ' and ', '--', '%0A', '\r\nER  - \r\n', '\nTY  - JOUR', '<script>', '</i>'],
  ...['\n', '\r', '\t', '\u0000', '\u0007', '\u2028', '\u00A0', '\uFEFF', '\u202E', '\u2066', '\uD83D', '\uDE00', '😀', 'é', 'e\u0301', 'ß'],
  ...['word', 'GPT-4', 'BERT', '深度学习', 'العربية', 'עברית', 'x'.repeat(10_000)],
];

/** Texts of what breaks formats, with a letter, as every title of a clipping shows something. */
export const hostile = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => `a${pieces.join('')}`);
