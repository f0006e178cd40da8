import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Clip } from '../../../../lib/clip/clip';
import { writeList } from '../../../../lib/formats/references/list';
import type { ListForm } from '../../../../lib/formats/references/forms';
import type { CslItem } from '../../../../lib/formats/references/csl';
import { cited, WORKS } from './cited';
import { hostile } from './hostile';
import { readBibtex, readRis } from './second-parser';

async function written(form: ListForm, ...steps: Clip[][]): Promise<string> {
  async function* given() {
    yield* await Promise.resolve(steps);
  }
  const parts: Uint8Array[] = [];
  for await (const part of writeList(given(), form)) parts.push(part);
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
}

const all = Object.values(WORKS);
const titles = all.map(({ title }) => title);

describe('a list of references', () => {
  test('has every work in its order, in each form, however it comes', async () => {
    const steps = [all.slice(0, 3), [], all.slice(3)];
    expect(readBibtex(await written('bibtex', ...steps)).map(({ title }) => title)).toEqual(titles);
    expect(readRis(await written('ris', ...steps)).map(({ title }) => title)).toEqual(titles);
    expect((JSON.parse(await written('csl', ...steps)) as CslItem[]).map(({ title }) => title)).toEqual(titles);
  });

  test('is whole where there is nothing to list', async () => {
    expect([await written('bibtex'), await written('ris', []), JSON.parse(await written('csl'))]).toEqual(['', '', []]);
  });

  test('gives no key twice, and tells works of one key apart by letters', async () => {
    const same = Array.from({ length: 30 }, () => cited({ authors: ['Ada Reed'], publishedAt: '2020', title: 'Tides' }));
    // Its own key is the one that the second would get.
    const trap = cited({ authors: ['Ada Reed'], publishedAt: '2020', title: 'Tidesa' });
    const items = JSON.parse(await written('csl', [trap], same)) as CslItem[];
    const ids = items.map(({ id }) => id);
    expect(ids.slice(0, 4)).toEqual(['reed2020tidesa', 'reed2020tides', 'reed2020tidesb', 'reed2020tidesc']);
    expect(ids.at(-1)).toBe('reed2020tidesad');
    expect(new Set(ids).size).toBe(31);
  });
});

describe('a key', () => {
  const keyOf = async (rest: Partial<Clip>) => (JSON.parse(await written('csl', [cited(rest)])) as CslItem[])[0]?.id;

  test.each([
    ['reads as family name, year and first word that tells', { authors: ['Karl Weierstraß'], publishedAt: '1872', title: 'On the Über-functions' }, 'weierstrass1872uberfunctions'],
    ['does without what is not known', { title: 'Looking Closely', url: 'https://letters.example.co.uk/a' }, 'examplelooking'],
    ['is of the repository, not of its owner twice', { kind: 'code' as const, authors: ['lanternworks'], title: 'lanternworks/tidepool' }, 'lanternworkstidepool'],
    ['takes the first word of a house', { authors: ['The Estuary Post'], publishedAt: '2024', title: 'AI at sea' }, 'estuary2024ai'],
  ])('%s', async (_, rest, key) => {
    expect(await keyOf(rest)).toBe(key);
  });

  test('of a Chinese work has the site and letters of its own, always the same, and no guess at how it is read', async () => {
    const zhihu = await keyOf(WORKS.zhihu);
    expect(zhihu).toMatch(/^zhihu2020[a-z]{4}$/);
    expect(await keyOf({ ...WORKS.zhihu, id: '0190a000-0000-7000-8000-0000000000ff', tags: ['x'] })).toBe(zhihu);
    expect(await keyOf({ ...WORKS.zhihu, key: 'zhihu:question/2' })).not.toBe(zhihu);
    expect(await keyOf(WORKS.wechat)).toMatch(/^weixin2024[a-z]{4}$/);
  });

  test('is of letters and figures that every TeX takes', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (title, author) => {
        expect(await keyOf({ title, authors: [author] })).toMatch(/^[a-z0-9]{2,60}$/);
      }),
    );
  });
});

describe('RIS', () => {
  test('has a line a fact, ended as the format has it', async () => {
    expect(await written('ris', [WORKS.journal])).toBe(
      [
        'TY  - JOUR',
        'ID  - fernweh2020moss',
        'TI  - Moss as a Clock',
        'AU  - Fernweh, Karla',
        'AU  - Otieno, James',
        'PY  - 2020',
        'DA  - 2020/11//',
        'T2  - Slow Physics',
        'VL  - 12',
        'IS  - 3',
        'SP  - 77',
        'EP  - 85',
        'DB  - Slow Physics Online',
        'DO  - 10.5555/slow.12.3.77',
        'UR  - https://journals.press.example/slow/12/3/77',
        'Y2  - 2026/03/04/',
        'LA  - en',
        'AB  - Moss grows by a known length.',
        'ER  - ',
        '',
      ].join('\r\n'),
    );
  });

  test('parts names at the comma: those that are whole have none', async () => {
    const records = await written('ris', [cited({ kind: 'video', authors: ['Reed, Lin & Co', '林，若水'] }), WORKS.chineseThesis]);
    expect(records.match(/^AU .*$/gm)).toEqual(['AU  - Reed Lin & Co', 'AU  - 林 若水', 'AU  - 欧阳, 修远']);
  });

  test('takes no line from a hostile clipping', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, hostile, async (title, author, tag) => {
        const clip = cited({ title, authors: [author], tags: [tag], site: author, summary: { text: title, source: 'abstract' } });
        const items = readRis(await written('ris', [clip, WORKS.journal]));
        expect(items.map((item) => item.title)).toEqual([(JSON.parse(await written('csl', [clip])) as CslItem[])[0]?.title, 'Moss as a Clock']);
      }),
    );
  });
});

test('a summary that is no abstract of the author stays in the library', async () => {
  const clip = cited({ summary: { text: 'Mine.', source: 'reader' }, note: 'Private.' });
  expect(await written('csl', [clip])).not.toMatch(/Mine|Private/);
});
