import { describe, expect, test } from 'vitest';
import type { Clip } from '../../../lib/clip/clip';
import { explain } from '../../../lib/search/index/explain';
import { parseQuery } from '../../../lib/search/query/parse';
import { everyAnswer, findIn, memoryIndex } from '../../bench/memory-index';
import { clip, found, idOf, libraryOf, numbers } from './library';

const NOW = new Date('2026-01-20T12:00:00.000Z');
const order = async (text: string, clips: Clip[], bodies?: Record<number, string>) =>
  (await found(libraryOf(clips, bodies), { text }, NOW)).join('');

/** Others that have none of the words, so that a word that two clippings have is a rare one. */
const OTHERS = Array.from({ length: 9 }, (_, n) => clip(n + 10, { title: 'Nothing of it' }));

const why = (text: string, change: Partial<Clip>, body?: string) => {
  const library = libraryOf([...OTHERS, clip(20, change)], body === undefined ? {} : { 20: body });
  return explain(idOf(20), parseQuery(text, NOW), memoryIndex(library), NOW);
};

test('the place of each of many hits is told as the list has it, and -1 for what is no hit', async () => {
  const many = Array.from({ length: 1_500 }, (_, n) => ({
    ...clip(1, { title: n % 3 === 0 ? 'A word' : n % 3 === 1 ? 'Other' : 'Nothing', note: 'word '.repeat(n % 7) }),
    id: idOf(n),
    key: `${n}`,
  }));
  const { ids } = (await everyAnswer(libraryOf(many), { text: 'word' }, NOW)).at(-1)!;
  const top = ids.slice(0, 160);
  const places = many.map(({ id }) => ids.indexOf(id));
  const inOrder = ids.slice(0, ids.length);
  expect(inOrder.length).toBeGreaterThan(320);
  expect(top).toEqual(inOrder.slice(0, 160));
  expect(places).toEqual(many.map(({ id }) => inOrder.indexOf(id)));
  expect(ids.indexOf(idOf(9_000))).toBe(-1);
});

describe('what comes first', () => {
  test.each<[string, string, string, Clip[]]>([
    ['a title before a tag before a summary, however old', 'sparse', '123', [clip(1, { title: 'Sparse models' }), clip(2, { tags: ['sparse'] }), clip(3, { summary: { text: 'Of sparse models.', source: 'abstract' } })]],
    ['tag, site and author alike: the newest of them', 'nature', '321', [clip(1, { tags: ['nature'] }), clip(2, { site: 'Nature' }), clip(3, { authors: ['Nature'] })]],
    ['a whole word before the beginning of one', 'sing', '12', [clip(1, { title: 'How to sing' }), clip(2, { title: 'A single word' }), clip(3, { title: 'Using words' })]],
    ['the newer of two that are alike', 'word', '21', [clip(1, { title: 'A word' }), clip(2, { title: 'A word' })]],
    ['both words in the title before one of them', 'deep learning', '12', [clip(1, { title: 'Deep learning' }), clip(2, { title: 'Deep', note: 'learning' })]],
    ['both of two that either would do', 'deep OR sparse', '12', [clip(1, { title: 'Deep and sparse' }), clip(2, { title: 'Deep only' })]],
    ['a Latin word between Chinese, which is whole', 'AI', '12', [clip(1, { title: '理解AI时代' }), clip(2, { title: 'Aims of it' })]],
    ['filters alone: the newest', 'tag:lg is:unread', '321', [clip(1, { title: 'lg', tags: ['LG'] }), clip(2, { tags: ['LG'] }), clip(3, { tags: ['LG'] })]],
    ['a word that must not be there does not weigh', 'tag:lg -deep', '21', [clip(1, { tags: ['LG'] }), clip(2, { tags: ['LG'] })]],
    ['nothing asked: the newest', '', '21', [clip(1, { starred: true }), clip(2, {})]],
  ])('%s', async (_, text, expected, clips) => {
    expect(await order(text, [...clips, ...(text === '' || text.startsWith('tag') ? [] : OTHERS)])).toBe(expected);
  }); // prettier-ignore

  test('a word that few have before one that many have', async () => {
    const clips = [clip(1, { title: 'Rare' }), ...OTHERS, clip(2, { title: 'Nothing' })];
    expect((await order('rare OR nothing', clips)).startsWith('1')).toBe(true);
  });

  test('what the fields have stays before what only a body has, in the first answer and in the last', async () => {
    const library = libraryOf([clip(1, { title: 'Sparse' }), clip(2, { title: 'Newer' }), clip(3, { note: 'sparse' })], { 2: 'sparse '.repeat(99) });
    const answers = await everyAnswer(library, { text: 'sparse' }, NOW);
    expect(answers.map(({ ids, settled }) => [numbers(ids), settled])).toEqual([
      [[1, 3], false],
      [[1, 3, 2], true],
    ]);
  });
});

describe('why', () => {
  test('each word tells the fields that have it, and a title is worth more', async () => {
    const change: Partial<Clip> = { title: 'Using deep nets', tags: ['sing'], note: 'deep learning' };
    const { reasons = [] } = (await why('deep sing learn', change)) ?? {};
    expect(reasons.map(({ word, fields }) => [word, fields])).toEqual([
      ['deep', ['title', 'note']],
      ['sing', ['tags']],
      ['learn', ['note']],
    ]);
    const [deep = 0, sing = 0, learn = 0] = reasons.map(({ worth }) => worth);
    expect(deep).toBeGreaterThan(sing);
    expect(sing).toBeGreaterThan(learn);
  });

  test('a word that was asked of one field is weighed there', async () => {
    const reasons = (await why('note:deep', { title: 'Deep', note: 'deep' }))?.reasons;
    expect(reasons?.map(({ fields }) => fields)).toEqual([['note']]);
  });

  test('a body is worth little, and no field', async () => {
    const body = (await why('sparse', { title: 'Deep' }, 'Of sparse models.'))?.reasons[0];
    const note = (await why('sparse', { title: 'Deep', note: 'Of sparse models.' }))?.reasons[0];
    expect(body?.fields).toEqual([]);
    expect(body?.worth).toBeLessThan(note!.worth / 3);
  });

  test('of an OR only what holds counts', async () => {
    const both = await why('(deep is:read) OR sparse', { title: 'Deep and sparse' });
    const one = await why('sparse', { title: 'Deep and sparse' });
    expect(both?.score).toBeCloseTo(one!.score);
  });

  test('today counts 1.4 times, half a year ago 1 + 0.4/e, long ago once', async () => {
    const fresh = async (clippedAt: string) => (await why('deep', { title: 'Deep', clippedAt }))?.fresh;
    expect(await fresh('2026-01-20T00:00:00.000Z')).toBeCloseTo(1.4);
    expect(await fresh('2025-07-24T12:00:00.000Z')).toBeCloseTo(1.147, 3);
    expect(await fresh('2006-01-20T00:00:00.000Z')).toBeCloseTo(1);
    expect(await fresh('2027-01-20T00:00:00.000Z')).toBeCloseTo(1.4);
  });

  test('the score is the worth of the words times freshness', async () => {
    const { score = 0, fresh = 0, reasons = [] } = (await why('deep nets', { title: 'Deep nets' })) ?? {};
    expect(score).toBeCloseTo(reasons.reduce((sum, { worth }) => sum + worth, 0) * fresh, 4);
  });
});

test('of many that are worth the same the newest come first, at the top of the list and all the way down', async () => {
  // So old that none is fresher than another, and saved in another order than they stand in.
  const days = Array.from({ length: 700 }, (_, n) => (n * 263) % 700);
  const isTitled = (day: number) => day % 2 === 0;
  const library = libraryOf(
    days.map((day) => {
      const clippedAt = new Date(Date.UTC(2001, 0, 1 + day)).toISOString();
      return clip(day, isTitled(day) ? { clippedAt, title: 'The bittern here' } : { clippedAt, title: 'Of the marsh', note: 'bittern' });
    }),
  );
  const newestFirst = days.slice().sort((a, b) => b - a);
  const wanted = [...newestFirst.filter(isTitled), ...newestFirst.filter((day) => !isTitled(day))];
  const { ids } = await findIn(library, { text: 'bittern' }, NOW);
  const numberOf = (id: string | undefined) => Number(id?.slice(-12));
  expect(ids.slice(0, 16).map(numberOf)).toEqual(wanted.slice(0, 16));
  expect(wanted.slice(0, 16).map((day) => ids.indexOf(idOf(day)))).toEqual(wanted.slice(0, 16).map((_, at) => at));
  expect(ids.slice(0, ids.length).map(numberOf)).toEqual(wanted);
});
