import { describe, expect, test } from 'vitest';
import { cleanNames, inOrder, splitNames } from '../../../lib/extract/names';

describe('a byline is split into names', () => {
  test.each([
    ['By Ada Lovelace', ['Ada Lovelace']],
    ['Written by Ada Lovelace and Charles Babbage', ['Ada Lovelace', 'Charles Babbage']],
    ['Ada Lovelace, Charles Babbage & Mary Somerville', ['Ada Lovelace', 'Charles Babbage', 'Mary Somerville']],
    ['Ada Lovelace, PhD', ['Ada Lovelace']],
    ['Ada Lovelace, MS, RD', ['Ada Lovelace']],
    ['Ada Lovelace - The Engine Team', ['Ada Lovelace']],
    ['Engine - Weekly', ['Engine - Weekly']],
    ['Staff and news services', ['Staff and news services']],
    ['det/dpa', ['det/dpa']],
    ['责任编辑：林若水', []],
    ['Ada Lovelace <ada@engine.example>', ['Ada Lovelace']],
    ['By Ada Lovelace · 9 September 2022', ['Ada Lovelace']],
    ['作者：林若水、陈既白', ['林若水', '陈既白']],
    ['本报记者 沈知行', ['沈知行']],
    ['文｜苏晚', ['苏晚']],
    ['Rechtsanwältin Ada Lovelace', ['Ada Lovelace']],
    ['Anders Bylund', ['Anders Bylund']],
    ['文森特', ['文森特']],
    ['Ada Lovelace, Restaurant critic', ['Ada Lovelace']],
    ['Ada Lovelace, CFP®', ['Ada Lovelace']],
    ['di Ada Lovelace e Mary Somerville', ['Ada Lovelace', 'Mary Somerville']],
    ['Af Mette Kjærgaard', ['Mette Kjærgaard']],
    ['Door Ada Lovelace', ['Ada Lovelace']],
    ['Di Stefano', ['Di Stefano']],
    ['Von KOMPASS-Online-Redakteurin Ada Lovelace', ['Ada Lovelace']],
    ['김서연 기자', ['김서연']],
    ['Staff Reporter Ada Lovelace', ['Ada Lovelace']],
    ['Ada Lovelace, Head of Research', ['Ada Lovelace']],
    ['Ada Lovelace (Ockham (Surrey), envoyée spéciale)', ['Ada Lovelace']],
    ['Ada Lovelace (Ockham) and Mary Somerville (Jedburgh)', ['Ada Lovelace', 'Mary Somerville']],
    ['Department for Harbours, Boats and Cranes', ['Department for Harbours, Boats and Cranes']],
    ['ADA LOVELACE and MARY SOMERVILLE Associated Press', ['ADA LOVELACE', 'MARY SOMERVILLE']],
    ['By Ada Lovelace For The Daily Engine', ['Ada Lovelace']],
    ['Ada Lovelace in Ockham and Mary Somerville in Jedburgh', ['Ada Lovelace', 'Mary Somerville']],
    ['Ada Lovelace Staff Writer', ['Ada Lovelace']],
    ['Ada Lovelace Special to the Engine', ['Ada Lovelace']],
    ['Ada Lovelace / The Engine', ['Ada Lovelace']],
    ['Ada Lovelace @ada', ['Ada Lovelace']],
    ['Royal Society for the Damp', ['Royal Society for the Damp']],
    ['Friends of the Marsh', ['Friends of the Marsh']],
    ['Ada Lovelace, Mary Somerville, and Grace Bell', ['Ada Lovelace', 'Mary Somerville', 'Grace Bell']],
    ['Ada Lovelace y Mary Somerville', ['Ada Lovelace', 'Mary Somerville']],
    ['Ada Lovelace e Mary Somerville', ['Ada Lovelace', 'Mary Somerville']],
    ['Ada Lovelace y Gasset', ['Ada Lovelace y Gasset']],
    ['Par Ada Lovelace', ['Ada Lovelace']],
    ['Text: Ada Lovelace, Fotos: Kim Frost', ['Ada Lovelace']],
    ['Ada Lovelace ⋅ Mary Somerville', ['Ada Lovelace', 'Mary Somerville']],
    ['Dean Lovelace, Chase Somerville', ['Dean Lovelace', 'Chase Somerville']],
  ])('%s', (byline, names) => expect(cleanNames(splitNames(byline), () => false)).toEqual(names));
});

describe('a name for citation', () => {
  test.each([
    ['van der Linden, Joris', ['Joris van der Linden']],
    ['Joris van der Linden', ['Joris van der Linden']],
    ['沈知行', ['沈知行']],
    ['沈 行', ['沈行']],
    ['沈, 知行', ['沈知行']],
    ['张伟, 李娜', ['张伟', '李娜']],
    ['山田 太郎', ['山田 太郎']],
    ['沈知行,欧阳若水；林水', ['沈知行', '欧阳若水', '林水']],
    ['沈知行(Zhi-Xing Shen)', ['沈知行']],
    ['Ada Lovelace, MD, PhD', ['Ada Lovelace']],
    ['Lovelace, Ada, MSc', ['Ada Lovelace']],
    ['Lovelace, M.A.', ['Lovelace, M.A.']],
    ['Ada Lovelace, Jr.', ['Ada Lovelace, Jr.']],
  ])('%s is told as it is said', (name, told) => expect(inOrder(name)).toEqual(told));
});

test('what is nobody is dropped, and nobody is named twice', () => {
  const names = [
    'admin',
    'Me',
    'As told to',
    'https://x.example/ada',
    'The Daily Engine',
    'Ada Lovelace',
    'ADA LOVELACE',
    '佚名',
    '',
    '42',
    '博主：',
    'Why did she leave?',
    'More by this author',
  ];
  expect(cleanNames(names, (name) => name === 'The Daily Engine')).toEqual(['Ada Lovelace']);
});
