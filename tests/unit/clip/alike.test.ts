import { expect, test } from 'vitest';
import { changedAlike, inverseOf, type AlikeChange } from '../../../lib/clip/alike';
import type { Clip } from '../../../lib/clip/clip';
import { LIMITS } from '../../../lib/clip/limits';

const NOW = '2026-11-29T00:00:00.000Z';
const CLIP: Clip = {
  id: '01890000-0000-7000-8000-000000000001',
  key: 'page:example.org/a',
  url: 'https://example.org/a',
  title: 'A page',
  clippedAt: '2026-11-01T00:00:00.000Z',
  updatedAt: '2026-11-01T00:00:00.000Z',
  kind: 'article',
  origin: 'clip',
};

test.each<[string, Partial<Clip>, AlikeChange, Partial<Clip>]>([
  ['a tag comes behind the others', { tags: ['old'] }, { tag: '综述' }, { tags: ['old', '综述'], updatedAt: NOW }],
  ['the last tag that goes leaves none', { tags: ['LG'] }, { untag: 'LG' }, { updatedAt: NOW }],
  ['a tag goes however it is written', { tags: ['ＬＧ', 'vision'] }, { untag: 'lg' }, { tags: ['vision'], updatedAt: NOW }],
  ['a mark', {}, { read: true }, { read: true, updatedAt: NOW }],
  ['a mark that is taken off', { starred: true }, { starred: false }, { updatedAt: NOW }],
  ['the trash', {}, { trashed: true }, { trashedAt: NOW }],
  ['out of the trash, as it was', { trashedAt: NOW }, { trashed: false }, {}],
])('%s', (_, before, change, after) => {
  expect(changedAlike({ ...CLIP, ...before }, change, NOW)).toEqual({ ...CLIP, ...after });
});

test.each<[string, Partial<Clip>, AlikeChange]>([
  ['the tag that is there, written otherwise', { tags: ['LG'] }, { tag: 'lg' }],
  ['a tag more than a clipping may have', { tags: Array.from({ length: LIMITS.tags }, (_, n) => `tag ${n}`) }, { tag: 'one more' }],
  ['a tag that is not there', { tags: ['LG'] }, { untag: 'L' }],
  ['a mark that is set', { read: true }, { read: true }],
  ['a mark that is not', {}, { starred: false }],
  ['what is in the trash', { trashedAt: NOW }, { trashed: true }],
  ['what is not', {}, { trashed: false }],
])('nothing changes: %s', (_, before, change) => {
  expect(changedAlike({ ...CLIP, ...before }, change, NOW)).toBeUndefined();
});

test.each<AlikeChange>([{ tag: 'new' }, { untag: 'LG' }, { read: true }, { starred: false }, { trashed: true }])('what is taken back is as before: %o', (change) => {
  const before: Clip = { ...CLIP, tags: ['vision', 'LG'], starred: true };
  const changed = changedAlike(before, change, NOW);
  expect(changed).not.toEqual(before);
  expect(changedAlike(changed!, inverseOf(change), before.updatedAt)).toEqual(before);
});
