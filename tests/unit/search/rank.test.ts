import { describe, expect, test } from 'vitest';
import type { Clip } from '../../../lib/clip/clip';
import { find } from '../../../lib/search/find';
import { headOf } from '../../../lib/search/head';
import { parseQuery } from '../../../lib/search/query/parse';
import { explain } from '../../../lib/search/rank';
import { clip, headsOf } from './library';

const NOW = new Date('2026-01-20T12:00:00.000Z');
const order = (text: string, clips: Clip[]) => find(headsOf(clips), { text }, NOW).ids.join('');
const why = (text: string, change: Partial<Clip>) => explain(headOf(clip(20, change)), parseQuery(text, NOW), NOW);

describe('what comes first', () => {
  test.each<[string, string, string, Clip[]]>([
    ['a title before a tag before a summary, however old', 'sparse', '123', [clip(1, { title: 'Sparse models' }), clip(2, { tags: ['sparse'] }), clip(3, { summary: { text: 'Of sparse models.', source: 'abstract' } })]],
    ['tag, site and author alike: the newest of them', 'nature', '321', [clip(1, { tags: ['nature'] }), clip(2, { site: 'Nature' }), clip(3, { authors: ['A. Nature'] })]],
    ['a whole word before the beginning of one before the inside of one', 'sing', '123', [clip(1, { title: 'How to sing' }), clip(2, { title: 'A single word' }), clip(3, { title: 'Using words' })]],
    ['a tag before the inside of a title’s word', 'rl', '12', [clip(1, { tags: ['RL'] }), clip(2, { title: 'The early years' })]],
    ['the newer of two that are alike', 'word', '21', [clip(1, { title: 'A word' }), clip(2, { title: 'A word' })]],
    ['both words in the title before one of them', 'deep learning', '12', [clip(1, { title: 'Deep learning' }), clip(2, { title: 'Deep', note: 'learning' })]],
    ['both of two that either would do', 'deep OR sparse', '12', [clip(1, { title: 'Deep and sparse' }), clip(2, { title: 'Deep only' })]],
    ['a Chinese word anywhere in a title, for it shows no borders', '学习', '21', [clip(1, { title: '学习' }), clip(2, { title: '深度学习的未来' })]],
    ['a Latin word between Chinese, which is whole', 'AI', '12', [clip(1, { title: '理解AI时代' }), clip(2, { title: 'Aims' })]],
    ['filters alone: the newest', 'tag:lg is:unread', '321', [clip(1, { title: 'lg', tags: ['LG'] }), clip(2, { tags: ['LG'] }), clip(3, { tags: ['LG'] })]],
    ['a word that must not be there does not weigh', 'tag:lg -deep', '21', [clip(1, { tags: ['LG'] }), clip(2, { tags: ['LG'] })]],
    ['nothing asked: the newest', '', '21', [clip(1, { starred: true }), clip(2, {})]],
  ])('%s', (_, text, expected, clips) => {
    expect(order(text, clips)).toBe(expected);
  }); // prettier-ignore
});

describe('why', () => {
  test('each word gives its best field and place', () => {
    const change: Partial<Clip> = { title: 'Using deep nets', tags: ['sing'], note: 'deep learning' };
    expect(why('deep sing learn', change).reasons).toEqual([
      { word: 'deep', field: 'title', place: 'whole', worth: 3 },
      { word: 'sing', field: 'tags', place: 'whole', worth: 2 },
      { word: 'learn', field: 'note', place: 'prefix', worth: 0.7 },
    ]);
  });

  test('a word that was asked of one field is weighed there', () => {
    expect(why('note:deep', { title: 'Deep', note: 'deep' }).reasons).toEqual([{ word: 'deep', field: 'note', place: 'whole', worth: 1 }]);
  });

  test('of an OR only what holds counts', () => {
    expect(why('(deep is:read) OR sparse', { title: 'Deep and sparse' }).reasons.map(({ word }) => word)).toEqual(['sparse']);
  });

  test('today counts 1.4 times, half a year ago 1 + 0.4/e, long ago once', () => {
    const fresh = (clippedAt: string) => why('deep', { title: 'Deep', clippedAt }).fresh;
    expect(fresh('2026-01-20T00:00:00.000Z')).toBeCloseTo(1.4);
    expect(fresh('2025-07-24T00:00:00.000Z')).toBeCloseTo(1.147, 3);
    expect(fresh('2006-01-20T00:00:00.000Z')).toBeCloseTo(1);
    expect(fresh('2027-01-20T00:00:00.000Z')).toBeCloseTo(1.4);
  });

  test('the score is the worth of the words times freshness', () => {
    expect(why('deep', { title: 'Deep', clippedAt: '2026-01-20T00:00:00.000Z' }).score).toBeCloseTo(3 * 1.4);
  });
});
