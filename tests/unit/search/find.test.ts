import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Clip } from '../../../lib/clip/clip';
import type { Filter } from '../../../lib/search/filter';
import { find } from '../../../lib/search/find';
import { headOf, newestFirst } from '../../../lib/search/head';

const clip = (n: number, change: Partial<Clip>): Clip => ({
  id: `${n}`,
  key: `${n}`,
  title: `Clipping ${n}`,
  clippedAt: `2026-01-0${n}T00:00:00.000Z`,
  updatedAt: `2026-01-0${n}T00:00:00.000Z`,
  kind: 'article',
  origin: 'clip',
  ...change,
});

const HEADS = [
  clip(1, { title: '深度学习未来发展的三种学习范式', site: 'towardsdatascience.com', tags: ['学习'], origin: 'seed' }),
  clip(2, { title: 'Sparsity in Deep Learning', kind: 'paper', site: 'arXiv', authors: ['Torsten Hoefler'], tags: ['LG'], identifiers: { arxiv: '2102.00554' }, read: true }),
  clip(3, { title: 'GPT-4 Technical Report', kind: 'paper', site: 'arXiv', summary: { text: 'A large multimodal model.', source: 'abstract' }, starred: true }),
  clip(4, { title: '人间词话', kind: 'quote', quotes: [{ text: '众里寻他千百度', speaker: '王国维' }], tags: ['LG', '学习'] }),
  clip(5, { title: 'Café culture', note: 'read in Zürich', trashedAt: '2026-02-01T00:00:00.000Z' }),
].map((each) => headOf(each)).sort(newestFirst); // prettier-ignore

const ids = (filter: Filter) => find(HEADS, filter).ids;

test.each<[string, Filter, string[]]>([
  ['nothing asked: all of the library, newest first', {}, ['4', '3', '2', '1']],
  ['two Chinese characters inside a longer run', { text: '深度' }, ['1']],
  ['a hyphen and a digit', { text: 'gpt-4' }, ['3']],
  ['an arXiv number', { text: '2102.00554' }, ['2']],
  ['half an author', { text: 'hoef' }, ['2']],
  ['who said it', { text: '王国维' }, ['4']],
  ['words of a summary, in any order', { text: 'model large' }, ['3']],
  ['full-width letters', { text: 'ＧＰＴ' }, ['3']],
  ['a tag', { tag: 'LG' }, ['4', '2']],
  ['a kind', { kind: 'paper' }, ['3', '2']],
  ['a site', { site: 'arXiv' }, ['3', '2']],
  ['read', { state: 'read' }, ['2']],
  ['unread', { state: 'unread' }, ['4', '3', '1']],
  ['starred', { state: 'starred' }, ['3']],
  ['the seed', { origin: 'seed' }, ['1']],
  ['own', { origin: 'own' }, ['4', '3', '2']],
  ['the trash, accents folded', { shelf: 'trash', text: 'cafe zurich' }, ['5']],
  ['words and a facet', { text: 'deep', kind: 'paper' }, ['2']],
  ['nothing that is there', { text: 'deep 深度' }, []],
])('finds %s', (_, filter, expected) => {
  expect(ids(filter)).toEqual(expected);
});

test('counts stand beside every choice, largest first', () => {
  const { counts } = find(HEADS, {});
  expect(counts).toEqual({
    kind: [['paper', 2], ['article', 1], ['quote', 1]],
    tag: [['LG', 2], ['学习', 2]],
    site: [['arXiv', 2], ['towardsdatascience.com', 1]],
    state: { read: 1, unread: 3, starred: 1 },
    origin: { seed: 1, own: 3 },
    shelf: { library: 4, trash: 1 },
  }); // prettier-ignore
});

test('a facet that is chosen still counts its other choices, the others only what is left', () => {
  const { counts } = find(HEADS, { kind: 'paper' });
  expect(counts.kind).toEqual([['paper', 2], ['article', 1], ['quote', 1]]); // prettier-ignore
  expect(counts.tag).toEqual([['LG', 1]]);
  expect(counts.state).toEqual({ read: 1, unread: 1, starred: 1 });
});

test('a count is what choosing it would find', () => {
  const filter = fc.record<Filter>(
    { text: fc.constantFrom('', 'a', '学'), kind: fc.constantFrom('paper', 'article', 'quote'), tag: fc.constantFrom('LG', '学习') },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(filter, (asked) => {
      const { counts } = find(HEADS, asked);
      for (const [kind, count] of counts.kind) expect(ids({ ...asked, kind })).toHaveLength(count);
      for (const [tag, count] of counts.tag) expect(ids({ ...asked, tag })).toHaveLength(count);
      expect(ids({ ...asked, state: 'unread' })).toHaveLength(counts.state.unread);
      expect(ids({ ...asked, origin: 'own' })).toHaveLength(counts.origin.own);
    }),
  );
});
