import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Filter } from '../../../lib/search/filter';
import { everyAnswer, findIn } from '../../bench/memory-index';
import { clip, found, libraryOf, numbers } from './library';

const LIBRARY = libraryOf([
  clip(1, { title: '深度学习未来发展的三种学习范式', site: 'towardsdatascience.com', tags: ['学习'], origin: 'seed' }),
  clip(2, { title: 'Sparsity in Deep Learning', kind: 'paper', site: 'arXiv', authors: ['Torsten Hoefler'], tags: ['LG'], identifiers: { arxiv: '2102.00554' }, read: true, publishedAt: '2021' }),
  clip(3, { title: 'GPT-4 Technical Report', kind: 'paper', site: 'arXiv', summary: { text: 'A large multimodal model.', source: 'abstract' }, starred: true, publishedAt: '2023-03' }),
  clip(4, { title: '人间词话', kind: 'quote', quotes: [{ text: '众里寻他千百度', speaker: '王国维' }], tags: ['LG', '学习'] }),
  clip(5, { title: 'Café culture', note: 'read in Zürich', trashedAt: '2026-02-01T00:00:00.000Z' }),
]); // prettier-ignore

const ids = (filter: Filter) => found(LIBRARY, filter);

test.each<[string, Filter, number[]]>([
  ['nothing asked: all of the library, newest first', {}, [4, 3, 2, 1]],
  ['two Chinese characters inside a longer run', { text: '深度' }, [1]],
  ['a hyphen and a digit', { text: 'gpt-4' }, [3]],
  ['an arXiv number', { text: '2102.00554' }, [2]],
  ['half an author', { text: 'hoef' }, [2]],
  ['who said it', { text: '王国维' }, [4]],
  ['words of a summary, in any order', { text: 'model large' }, [3]],
  ['full-width letters', { text: 'ＧＰＴ' }, [3]],
  ['a tag', { tag: 'LG' }, [4, 2]],
  ['a kind', { kind: 'paper' }, [3, 2]],
  ['a site', { site: 'arXiv' }, [3, 2]],
  ['a year', { year: 2021 }, [2]],
  ['no year at all', { year: 0 }, [4, 1]],
  ['the same, typed', { text: '年份：无日期' }, [4, 1]],
  ['read', { state: 'read' }, [2]],
  ['unread', { state: 'unread' }, [4, 3, 1]],
  ['starred', { state: 'starred' }, [3]],
  ['the seed', { origin: 'seed' }, [1]],
  ['own', { origin: 'own' }, [4, 3, 2]],
  ['the trash, accents folded', { shelf: 'trash', text: 'cafe zurich' }, [5]],
  ['words and a facet', { text: 'deep', kind: 'paper' }, [2]],
  ['nothing that is there', { text: 'deep 深度' }, []],
])('finds %s', async (_, filter, expected) => {
  expect(await ids(filter)).toEqual(expected);
});

describe('a word that begins within another', () => {
  const names = libraryOf([
    clip(1, { title: 'How ChatGPT was made', tags: ['DeepSeek'], authors: ['Ian McDonald'] }),
    clip(2, { title: 'GPT-4 Technical Report', site: 'arXiv' }),
    clip(3, { title: '用PyTorch写作', note: 'see HTMLElement, and CHATGPT' }),
    clip(4, { title: 'A page' }),
  ], { 4: 'In it stands OpenAI’s ChatGPT-4o, and a loadImageFromFile().' }); // prettier-ignore

  test.each([
    ['gpt', [4, 2, 1]],
    ['GPT-4', [4, 2]],
    ['gpt-4o', [4]],
    ['chatgpt', [4, 3, 1]],
    ['chat', [4, 3, 1]],
    ['tag:deepseek seek', [1]],
    ['author:donald', [1]],
    ['torch', [3]],
    ['element', [3]],
    ['lement', []],
    ['image from', [4]],
    ['fromfile', [4]],
    ['"gpt was"', []],
    ['chatgpt -gpt', [3]],
  ])('%s', async (text, expected) => {
    expect((await found(names, { text })).sort((a, b) => b - a)).toEqual(expected);
  });
});

describe('what nobody types as it is printed', () => {
  const printed = libraryOf([
    clip(1, { title: 'Don’t panic: a laboratory’s guide', authors: ['Patrick O’Brien'] }),
    clip(2, { title: "Don't look up", authors: ["Flann O'Brien"] }),
    clip(3, { title: 'Łukasz of Łódź, Hans Christian Ørsted', note: 'Hauptstraße' }),
    clip(4, { title: 'Lukasz of Lodz', note: 'Hauptstrasse' }),
    clip(5, { title: 'The GPT‑5 and the Kullback–Leibler' }),
    clip(6, { title: 'A page' }),
  ], { 6: 'It isn’t Reykjavík that Þór saw, nor cœur, nor a GPT‐4.' }); // prettier-ignore

  test.each([
    ["don't", [2, 1]],
    ['don’t', [2, 1]],
    ["don't panic", [1]],
    ["o'brien", [2, 1]],
    ["o'br", [2, 1]],
    ["author:o'brien", [2, 1]],
    ['author:O’Brien', [2, 1]],
    ["laboratory's", [1]],
    ['"don\'t look"', [2]],
    ['lukasz', [4, 3]],
    ['Łódź', [4, 3]],
    ['orsted', [3]],
    ['hauptstrasse', [4, 3]],
    ['hauptstraße', [4, 3]],
    ['gpt-5', [5]],
    ['GPT‑5', [5]],
    ['kullback-leibler', [5]],
    ["isn't thor coeur", [6]],
    ['"a gpt-4"', [6]],
  ])('%s finds %j', async (text, expected) => {
    expect(await found(printed, { text })).toEqual(expected);
  });
});

describe('the host of an address is a word of its site', () => {
  const saved = libraryOf([
    clip(1, { title: 'A paper', site: 'arXiv', url: 'https://arxiv.org/abs/2102.00554' }),
    clip(2, { title: 'A repository', site: 'GitHub', url: 'https://github.com/a/b' }),
    clip(3, { title: '文章', site: '微信公众平台', url: 'https://mp.weixin.qq.com/s/x' }),
    clip(4, { title: 'An essay', site: 'Essays', url: 'https://www.essays.example.org/one' }),
    clip(5, { title: 'A film', site: 'netflix.com', url: 'https://www.netflix.com/a' }),
    clip(6, { title: 'A saying', kind: 'quote' }),
  ]); // prettier-ignore

  test.each([
    ['arxiv.org', [1]],
    ['github.com', [2]],
    ['GitHub.co', [2]],
    ['weixin.qq.com', [3]],
    ['qq.com', [3]],
    ['weixin', [3]],
    ['essays.example.org', [4]],
    ['example.org essay', [4]],
    ['netflix.com', [5]],
    ['x.com', []],
    ['-github.com', [6, 5, 4, 3, 1]],
    ['site:github.com', [2]],
    ['site:github', [2]],
    ['site:example.org', [4]],
    ['site:x.com', []],
  ])('%s finds %j', async (text, expected) => {
    expect(await found(saved, { text })).toEqual(expected);
  });
});

const countsOf = async (...asked: Parameters<typeof findIn>) => {
  const found = await findIn(...asked);
  await found.counted();
  return found.counts()!;
};

test('counts stand beside every choice, largest first', async () => {
  const { counts, counted, shelf } = await findIn(LIBRARY, {});
  // They cost nothing before they are wanted.
  expect(counts()).toBeUndefined();
  await counted();
  expect(counts()).toEqual({
    kind: [['paper', 2], ['article', 1], ['quote', 1]],
    tag: [['LG', 2], ['学习', 2]],
    site: [['arXiv', 2], ['towardsdatascience.com', 1]],
    year: [[2023, 1], [2021, 1], [0, 2]],
    state: { read: 1, unread: 3, starred: 1 },
    origin: { seed: 1, own: 3 },
  }); // prettier-ignore
  expect(shelf).toEqual({ library: 4, trash: 1 });
});

test('choices of equal counts stand in natural order', async () => {
  const library = libraryOf([clip(1, { tags: ['tag-10', 'tag-2', 'Zebra', 'ape'], site: 'Reed 10' }), clip(2, { tags: ['tag-10'], site: 'Reed 9' })]);
  const counts = await countsOf(library, {});
  expect(counts.tag.map(([tag]) => tag)).toEqual(['tag-10', 'ape', 'tag-2', 'Zebra']);
  expect(counts.site.map(([site]) => site)).toEqual(['Reed 9', 'Reed 10']);
});

test('a facet that is chosen still counts its other choices, the others only what is left', async () => {
  const counts = await countsOf(LIBRARY, { kind: 'paper' });
  expect(counts.kind).toEqual([['paper', 2], ['article', 1], ['quote', 1]]); // prettier-ignore
  expect(counts.tag).toEqual([['LG', 1]]);
  expect(counts.state).toEqual({ read: 1, unread: 1, starred: 1 });
});

test('a count is what choosing it would find', async () => {
  const filter = fc.record<Filter>(
    { text: fc.constantFrom('', 'd', '学'), kind: fc.constantFrom('paper', 'article', 'quote'), tag: fc.constantFrom('LG', '学习') },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(filter, async (asked) => {
      const counts = await countsOf(LIBRARY, asked);
      for (const [kind, count] of counts.kind) expect(await ids({ ...asked, kind })).toHaveLength(count);
      for (const [tag, count] of counts.tag) expect(await ids({ ...asked, tag })).toHaveLength(count);
      for (const [year, count] of counts.year) expect(await ids({ ...asked, year })).toHaveLength(count);
      expect(await ids({ ...asked, state: 'unread' })).toHaveLength(counts.state.unread);
      expect(await ids({ ...asked, origin: 'own' })).toHaveLength(counts.origin.own);
    }),
  );
});

test.each([
  ['深度学习', [1]],
  ['"sparse model"', [1, 2]],
  ['-"sparse model" clipping', [4, 3]],
])('what has all the parts of %j and not the whole is not found for it', async (text, wanted) => {
  const library = libraryOf([1, 2, 3, 4].map((n) => clip(n, n === 2 ? { title: 'A sparse model' } : {})), {
    1: 'On 深度学习, by a Sparse\nModel.',
    2: '学习的深度，度学。 The model is sparse.',
    3: '深度，度学，学习。 The model is sparse, and sparse models are many.',
    4: 'Nothing of either.',
  });
  expect((await found(library, { text })).sort()).toEqual([...wanted].sort());
});

test('nothing wrong flashes by, also where a choice leaves what stands far below', async () => {
  const others = Array.from({ length: 40 }, (_, n) => clip(n + 1, { title: '深度学习', kind: 'article' }));
  const library = libraryOf([...others, clip(41, { title: '学习的深度，度学', kind: 'paper' }), clip(42, { title: '论深度学习', kind: 'paper' })]);
  const answers = await everyAnswer(library, { text: '深度学习', kind: 'paper' }, new Date('2026-02-01'));
  expect(answers.map(({ ids }) => numbers(ids))).toEqual(answers.map(() => [42]));
});

test('a site of several hosts is one choice with the count of all', async () => {
  const at = (n: number, host: string) => clip(n, { site: 'The Reed', url: `https://${host}/${n}` });
  const counts = await countsOf(libraryOf([at(1, 'reed.example'), at(2, 'm.reed.example'), at(3, 'reed.example')]), {});
  expect(counts.site).toEqual([['The Reed', 3]]);
});
