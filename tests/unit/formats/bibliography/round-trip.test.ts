import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reference } from '../../../../lib/formats/references/reference';
import type { ListForm } from '../../../../lib/formats/references/forms';
import type { Bibliography } from '../../../../lib/formats/bibliography';
import { inOneLine } from '../../../../lib/formats/references/one-line';
import { cited, WORKS, type WorkName } from '../references/cited';
import { hostile } from '../references/hostile';
import { clipsOf, read } from './reading';

const FORMS = [['bibtex', 'BibTeX'], ['ris', 'Ris'], ['csl', 'Csl']] as const satisfies [ListForm, Bibliography][];

/** A name whose parts stand as they are printed: `Vaswani, Ashish` and `Martin King, Jr.` are written so in some of the works. */
const asPrinted = (name: string) => name.replace(', Jr', ' Jr').replace(/^([^,]*), (.*)$/, '$2 $1');

describe.each(FORMS)('a work that was written as %s', (form, format) => {
  test.each(Object.keys(WORKS) as WorkName[])('says the same when it is read: %s', (name) => {
    const work = WORKS[name];
    const [clip, ...others] = clipsOf(reference(work, form), format);
    expect(others).toEqual([]);
    const { title, authors, identifiers, tags } = work;
    expect([clip?.title, clip?.tags]).toEqual([title, tags]);
    expect([clip?.identifiers?.doi, clip?.identifiers?.isbn]).toEqual([identifiers?.doi, identifiers?.isbn]);
    expect(clip?.authors?.map(asPrinted)).toEqual(authors?.map(asPrinted));
  });

  test('has the kind of a book, a thesis and a preprint when it is written again', () => {
    const again = (text: string) => reference(cited({ ...clipsOf(text, 'BibTeX')[0], key: 'words:x' }), form);
    const types = {
      bibtex: [/^@book.*publisher = \{Springer\}/s, /^@phdthesis.*school = \{MIT\}/s, /^@misc.*eprint/s],
      ris: [/TY {2}- BOOK.*PB {2}- Springer/s, /TY {2}- THES.*PB {2}- MIT/s, /TY {2}- UNPB/],
      csl: [/"book".*"publisher": "Springer"/s, /"thesis".*"publisher": "MIT"/s, /"article"/],
    }[form];
    expect(again('@book{a, title={T}, publisher={Springer}, doi={10.1000/a}, isbn={9780140449136}}')).toMatch(types[0]!);
    expect(again('@phdthesis{a, title={T}, school={MIT}}')).toMatch(types[1]!);
    expect(again('@misc{a, title={T}, eprint={1706.03762}, archiveprefix={arXiv}}')).toMatch(types[2]!);
  });

  test('is one work again, whatever is in it', () => {
    // Signs that a format takes for others: dashes and quotation marks of TeX, marks of HTML.
    const plain = (text: string) => inOneLine(text).normalize('NFC').replace(/<\/i>/g, '').replace(/[-–—]+/gu, '-').replace(/[`'“”]+/gu, "'").replace(/\s+/g, ' ').trim();
    fc.assert(
      fc.property(hostile, hostile, hostile, (title, author, venue) => {
        const clip = cited({ kind: 'paper', title, authors: [author], venue: `Journal of ${venue}`, url: 'https://press.example/a', identifiers: { doi: '10.1000/a' } });
        const { references, unread } = read(`${reference(clip, form)}\n`, format);
        expect([references.length, unread]).toEqual([1, []]);
        expect(plain(references[0]!.title)).toBe(plain(title));
        expect(references[0]!.doi).toBe('10.1000/a');
      }),
      { numRuns: 200 },
    );
  });
});

test('whatever stands in a file, reading it comes to an end and throws nothing', () => {
  fc.assert(
    fc.property(fc.array(hostile, { maxLength: 6 }), fc.constantFrom<Bibliography>('BibTeX', 'Ris', 'EndNote', 'Csl'), (pieces, format) => {
      for (const text of [pieces.join('\n'), `@article{a,\n title = {${pieces.join(',')}`, `TY  - ${pieces.join('\nTI  - ')}`, `[{"title": "${pieces.join('"}, {"')}`]) clipsOf(text, format);
    }),
    { numRuns: 200 },
  );
});
