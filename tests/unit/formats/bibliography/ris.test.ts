import { describe, expect, test } from 'vitest';
import { clipsOf, read } from './reading';

const fields = (...lines: string[]) => clipsOf(['TY  - JOUR', 'TI  - A title', ...lines, 'ER  - ', ''].join('\r\n'), 'Ris')[0]!;

describe('a reference in RIS', () => {
  test('becomes a clipping with all that is known of it', () => {
    const text = `TY  - JOUR
AU  - Fernweh, Karla
AU  - Otieno, James B.
AU  - 闻人, 澈
AU  - Moss Collaboration
TI  - Moss &amp; the <i>Clock</i>
T2  - Slow Physics
JA  - Slow Phys.
PY  - 2020
DA  - 2020/11/03/
VL  - 12
IS  - 3
SP  - 77
EP  - 85
SN  - 1234-5678
DO  - 10.5555/SLOW.12.3.77
UR  - https://journals.press.example/slow/12/3/77
L1  - https://journals.press.example/slow/12/3/77.pdf
AB  - Moss grows by a known length.
It is slow.
KW  - moss
KW  - slow physics; clocks
N1  - Read this
in spring
LA  - English
ER  - 

`;
    expect(clipsOf(text, 'Ris')).toEqual([
      {
        title: 'Moss & the Clock',
        kind: 'paper',
        url: 'https://journals.press.example/slow/12/3/77',
        summary: { text: 'Moss grows by a known length.\nIt is slow.', source: 'abstract' },
        authors: ['Karla Fernweh', 'James B. Otieno', '闻人澈', 'Moss Collaboration'],
        site: 'journals.press.example',
        publishedAt: '2020-11-03',
        language: 'en',
        identifiers: { doi: '10.5555/slow.12.3.77' },
        venue: 'Slow Physics',
        venuePlace: { volume: '12', issue: '3', pages: '77–85' },
        links: [{ url: 'https://journals.press.example/slow/12/3/77.pdf', rel: 'pdf' }],
        tags: ['moss', 'slow physics', 'clocks'],
        note: 'Read this\nin spring',
      },
    ]);
  });

  test.each([
    [['PY  - 2021/03/14/'], '2021-03-14'],
    [['Y1  - 2021///'], '2021'],
    [['PY  - 2021//', 'DA  - 2021/03//'], '2021-03'],
    [['PY  - 2021', 'DA  - March 14'], '2021'],
    [['PY  - 2021', 'DA  - 2020/12/30'], '2021'],
    [['Y1  - 2021 Mar 4'], '2021-03-04'],
    [['PY  - 2023年5月8日'], '2023-05-08'],
    [['PY  - n.d.'], undefined],
  ])('is dated as precisely as it says: %j', (lines, date) => {
    expect(fields(...lines).publishedAt).toBe(date);
  });

  test('is of the kind that its type says', () => {
    const kinds = ['JOUR', 'CONF', 'CHAP', 'THES', 'RPRT', 'UNPB', 'BOOK', 'COMP', 'VIDEO', 'NEWS', 'BLOG', 'ICOMM', 'ART', 'GEN'].map((type) => clipsOf(`TY  - ${type}\nTI  - T\nER  - `, 'Ris')[0]!.kind);
    expect(kinds).toEqual(['paper', 'paper', 'paper', 'paper', 'paper', 'paper', 'other', 'code', 'video', 'article', 'article', 'discussion', 'image', 'other']);
    expect(clipsOf('TY  - ELEC\nTI  - T\nUR  - https://github.com/a/b\nER  - ', 'Ris')[0]!.kind).toBe('code');
  });

  test('has each of its authors, also where a program puts all of them on one line', () => {
    expect(fields('A1  - 张三;李四；王 五', 'AU  - Reed, Ada; Lin, Haoran').authors).toEqual(['Ada Reed', 'Haoran Lin', '张三', '李四', '王 五']);
  });

  test('takes a DOI from where it is put, and no ISSN for a book’s number', () => {
    expect(fields('M3  - doi: 10.1000/x', 'SN  - 0306-4061').identifiers).toEqual({ doi: '10.1000/x' });
    expect(fields('M3  - Article', 'SN  - 978-7-02-000220-7').identifiers).toEqual({ isbn: '9787020002207' });
  });

  test('has its school where a thesis has its venue', () => {
    expect(clipsOf('TY  - THES\nTI  - 大模型推理的能耗研究\nPB  - 南湖大学\nM3  - 博士\nER  - ', 'Ris')[0]!.venue).toBe('博士学位论文，南湖大学');
  });
});

describe('a file that is broken', () => {
  test('is read as far as it goes: without ends, with what databases write above it, cut short', () => {
    const text = 'Provider: A database\r\nContent: text\r\n\r\nTY  - JOUR\r\nTI  - One\r\nTY  - JOUR\r\nTI  - Two\r\nER  -\r\nTI  - Lost\r\nAU  - Nobody\r\n\r\nTY - JOUR\r\nTI - Three\r\nAB - cut sh';
    const { references, unread } = read(text, 'Ris');
    expect(references.map(({ title, line }) => [title, line])).toEqual([['One', 4], ['Two', 6], ['Three', 12]]);
    expect(unread).toEqual([{ line: 9, flaw: 'loose' }]);
  });

  test('is read in the time of its length', () => {
    for (const piece of ['TY  - ', 'TY  - JOUR\n', '\n', 'AB  - x\n', ' ', 'x\n', 'TY  - JOUR\nAU  - a, b, c\nER  - \n', '<p', '&#']) {
      const begun = performance.now();
      read(`TY  - JOUR\nTI  - ${piece.trim().repeat(20_000)}\nAB  - ${piece.repeat(100_000 / piece.length)}`, 'Ris');
      expect([piece, performance.now() - begun < 2_000]).toEqual([piece, true]);
    }
  });
});
