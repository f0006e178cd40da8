import { describe, expect, test } from 'vitest';
import { bibliographyIn, bibliographyInFile } from '../../../../lib/formats/bibliography';
import { textOfFile } from '../../../../lib/formats/bibliography/decode';

describe('the text of a file', () => {
  const TEXT = '@article{a, title = {深度学习的能耗研究}, author = {尹望舒}}';
  /** 深度学习 and 尹望舒 in GB18030, by its table. */
  const GB = { '深度学习': [0xc9, 0xee, 0xb6, 0xc8, 0xd1, 0xa7, 0xcf, 0xb0], '尹望舒': [0xd2, 0xfc, 0xcd, 0xfb, 0xca, 0xe6] };
  const utf16 = (text: string) => Uint8Array.from([0xff, 0xfe, ...new Uint8Array(Uint16Array.from([...text], (sign) => sign.charCodeAt(0)).buffer)]);

  test.each([
    ['UTF-8', new TextEncoder().encode(TEXT), TEXT],
    ['UTF-8 with its mark', new TextEncoder().encode(`\uFEFF${TEXT}`), TEXT],
    ['UTF-16 with its mark', utf16(TEXT), TEXT],
    ['GB18030', Uint8Array.from([0x7b, ...GB['深度学习'], 0x7d, 0x20, ...GB['尹望舒']]), '{深度学习} 尹望舒'],
    ['Windows-1252', Uint8Array.from([0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72, 0x20, 0xab, 0x20, 0xe9, 0x74, 0xe9]), 'Müller « été'],
    ['ASCII', Uint8Array.from([0x41, 0x42]), 'AB'],
    ['nothing', new Uint8Array(), ''],
  ])('is read from %s', (_, bytes, text) => {
    expect(textOfFile(bytes)).toBe(text);
  });

  test('of UTF-8 that is cut within a character, or has one that is broken, stays UTF-8', () => {
    const bytes = new TextEncoder().encode(TEXT.repeat(2));
    expect(textOfFile(bytes.subarray(0, -25))).toContain('尹望舒');
    bytes[bytes.indexOf(0xe5) + 1] = 0x41;
    expect(textOfFile(bytes)).toContain('尹望舒');
  });
});

describe('what a file is', () => {
  test.each([
    ['BibTeX', '@article{a,'],
    ['BibTeX', 'This file was created with a manager.\nEncoding: UTF8\n\n@ARTICLE{a,\n'],
    ['BibTeX', '@comment{x}\n@string(jan = "x")\n@article(key2020,\n title={x})'],
    ['BibTeX', '@preamble{"x"}'],
    ['Ris', 'Provider: A database\r\nTY  - JOUR'],
    ['Ris', '\n\nTY - JOUR'],
    ['EndNote', '%0 Journal Article\n%T x'],
    ['Csl', '[{"id": "x", "type": "book"}]'],
    ['Csl', '{\n  "type" : "book", "title": "x"}'],
    ['Csl', '{"items":[{"id":1,"type":"book"}]}'],
    [undefined, '{"format":"commonplace-backup","version":1,"clips":[{"type":"x"}]}'],
    [undefined, '{"hello": "world"}'],
    [undefined, '{"name": "a-package", "type": "module"}'],
    ['Csl', '[{"title": "x", "type": "article-journal"}]'],
    ['Csl', '[{"title": "x", "type": "entry-encyclopedia"}]'],
    [undefined, '<html>@article</html>'],
    [undefined, ''],
  ])('is seen by its content: %s', (name, text) => {
    expect(bibliographyInFile(text)).toBe(name);
  });

  test('is not taken for a list where notes only speak of one', () => {
    expect(bibliographyIn('@someone (at the party, once) said so.')).toBeUndefined();
    expect(bibliographyIn('A note\n\n@article{a, title={x}}')).toBeUndefined();
  });
});
