import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldedWords } from '../../../lib/search/fold';
import { parseQuery } from '../../../lib/search/query/parse';
import { wordsOf } from '../../../lib/search/query/query';
import { bareWord } from '../../../lib/search/terms';
import { findIn, memoryIndex } from '../../bench/memory-index';
import { clip, libraryOf, numbers } from './library';

const NOW = new Date('2026-01-20T12:00:00.000Z');

const LIBRARY = libraryOf(
  [
    clip(1, { title: 'Sparsity in Deep Learning', kind: 'paper', site: 'arXiv', url: 'https://arxiv.org/abs/2102.00554', authors: ['Torsten Hoefler'], tags: ['LG', 'pruning'], identifiers: { arxiv: '2102.00554' }, publishedAt: '2021-01', language: 'en', read: true }),
    clip(2, { title: 'Learning deep models', site: 'netflix.com', url: 'https://netflix.com/a', tags: ['LGBT'], language: 'en-GB', publishedAt: '2021' }),
    clip(3, { title: '深度学习的未来', site: '微信公众平台', url: 'https://mp.weixin.qq.com/s/x', authors: ['陆奇'], tags: ['深度学习'], language: 'zh', starred: true, publishedAt: '2026-01-19' }),
    clip(4, { title: '人间词话', kind: 'quote', authors: ['王国维'], quotes: [{ text: '众里寻他千百度', speaker: '王国维' }], language: 'zh-Hant', origin: 'seed' }),
    clip(5, { title: 'A note on f(x) and g(x)', note: 'Deep water, read OR skim', kind: 'discussion', venue: 'Nature Reviews' }),
    clip(6, { title: 'GPT-4 Technical Report', kind: 'paper', summary: { text: 'We report\nthe development of a large model (multimodal).', source: 'abstract' }, identifiers: { doi: '10.48550/arxiv.2303.08774' }, publishedAt: '2023-03-15' }),
    clip(7, { title: 'Deep trash', trashedAt: '2026-01-18T12:00:00.000Z' }),
  ],
  { 2: 'The text by us.', 6: 'A longer text.' },
); // prettier-ignore

/** The ids found, in order of id: what comes first is not asked here. */
const INDEX = memoryIndex(LIBRARY);
const all = (text: string) => findIn(LIBRARY, { text }, NOW, INDEX);
const found = async (text: string) => numbers((await all(text)).ids).sort().join('');

test.each([
  ['deep', '125'],
  ['deep learning', '12'],
  ['"deep learning"', '1'],
  ['"deep learning', '1'],
  ['“deep learning”', '1'],
  ['＂ＤＥＥＰ　ＬＥＡＲＮＩＮＧ＂', '1'],
  ['"report the development"', '6'],
  ['longer te', '6'],
  ['a longer text', '6'],
  ['text us', '2'],
  ['us text', '2'],
  ['text u', ''],
  ['us', ''],
  ['deep -learning', '5'],
  ['-deep', '346'],
  ['deep NOT learning', '5'],
  ['deep AND NOT learning', '5'],
  ['NOT deep', '346'],
  ['NOT (sparsity OR models) deep', '5'],
  ['gpt-4 OR NOT deep', '346'],
  ['NOT tag:lg deep', '5'],
  ['NOT "deep learning" deep', '25'],
  ['deep not learning', ''],
  ['-"deep learning" deep', '25'],
  ['sparsity OR gpt-4', '16'],
  ['sparsity or gpt-4', ''],
  ['deep sparsity OR models', '12'],
  ['(deep sparsity) OR gpt-4', '16'],
  ['-(sparsity OR models) deep', '5'],
  ['（sparsity OR 深度）', '13'],
  ['(sparsity OR 深度', '13'],
  ['f(x)', '5'],
  ['(f(x) OR sparsity)', '15'],
  ['(multimodal)', '6'],
  ['gpt-4', '6'],
  ['深度，未来', '3'],
])('%s finds %s', async (text, expected) => {
  expect(await found(text)).toBe(expected);
});

describe('an operator', () => {
  test.each([
    ['title:deep', '12'],
    ['title:"deep learning"', '1'],
    ['note:deep', '5'],
    ['-title:deep deep', '5'],
    ['author:hoef', '1'],
    ['quote:千百', '4'],
    ['tag:lg', '12'],
    ['tag:"LG"', '1'],
    ['-tag:"LG" tag:lg', '2'],
    ['site:arxiv', '1'],
    ['site:arxiv.org', '1'],
    ['site:x.com', ''],
    ['site:www.netflix.com', '2'],
    ['site:https://www.netflix.com/', '2'],
    ['site:netflix', '2'],
    ['site:qq.com', '3'],
    ['url:arxiv.org', '1'],
    ['url:https://www.netflix.com/', '2'],
    ['url:qq.com', '3'],
    ['url:x.com', ''],
    ['url:微信', ''],
    ['-url:arxiv.org deep', '25'],
    ['kind:paper', '16'],
    ['kind:discussion OR kind:quote', '45'],
    ['lang:en', '12'],
    ['lang:zh', '34'],
    ['lang:zh-hant', '4'],
    ['lang:z', ''],
    ['doi:10.48550', '6'],
    ['doi:https://doi.org/10.48550/arXiv.2303.08774', '6'],
    ['arxiv:2102.00554v3', '1'],
    ['is:read', '1'],
    ['is:unread', '23456'],
    ['is:starred', '3'],
    ['is:seed', '4'],
    ['is:trashed', '7'],
    ['is:trashed OR is:starred', '37'],
    ['state:unread', '23456'],
    ['from:seed', '4'],
    ['from:own', '12356'],
    ['from:"My own"', '12356'],
    ['type:paper', '16'],
    ['year:2021', '12'],
    ['year:>=2023', '36'],
    ['has:tag', '123'],
    ['-has:tag', '456'],
    ['is:untagged', '456'],
    ['-is:untagged', '123'],
    ['is:untagged is:trashed', '7'],
    ['venue:nature', '5'],
    ['venue:deep', ''],
    ['has:note', '5'],
    ['has:quotes', '4'],
    ['has:body', '26'],
    ['has:doi', '6'],
    ['-has:body -is:read', '345'],
    ['before:2026-01-03', '12'],
    ['after:2026-01-05', '56'],
    ['after:2026-01-02 before:2026-01-04', '23'],
    ['after:2026', '123456'],
    ['before:2026', ''],
    ['after:17d', '3456'],
    ['before:2w', '12345'],
    ['after:1m', '123456'],
    ['before:1y', ''],
    ['published:2021', '12'],
    ['published:2021-01', '1'],
    ['published:2023-03-15', '6'],
    ['published:2023/3/15', '6'],
    ['published:1w', '3'],
    ['published:9y', '1236'],
    ['published:2021..2023', '126'],
    ['published:2021-02..2026', '36'],
    ['published:2022..', '36'],
    ['published:..2023-03', '126'],
    ['published:2023..2022', ''],
    ['published:>2021', '36'],
    ['published:>=2021', '1236'],
    ['published:>=2023-03', '36'],
    ['published:>2023-03', '3'],
    ['published:<2023', '12'],
    ['published:<=2023-03-15', '126'],
    ['published:<=2023-03-14', '12'],
    ['-published:>2021', '1245'],
    ['saved:2026', '123456'],
    ['saved:2025', ''],
    ['saved:2026-01-03', '3'],
    ['saved:2026-01-02..2026-01-04', '234'],
    ['saved:>2026-01-04', '56'],
    ['saved:<2026-01-03', '12'],
    ['saved:17d', '3456'],
  ])('%s finds %s', async (text, expected) => {
    expect(await found(text)).toBe(expected);
  });

  test.each([
    ['标题：深度', '3'],
    ['作者：王国维', '4'],
    ['网站：微信', '3'],
    ['网址：qq.com', '3'],
    ['标签：深度', '3'],
    ['标签：“LG”', '1'],
    ['类型：论文', '16'],
    ['语言：中文', '34'],
    ['备注：deep', '5'],
    ['笔记：deep', '5'],
    ['摘句：寻他', '4'],
    ['是：已读', '1'],
    ['状态：已读', '1'],
    ['来源：初始收藏', '4'],
    ['来源：自己保存的', '12356'],
    ['年份：2021', '12'],
    ['是：未读', '23456'],
    ['是：星标', '3'],
    ['是：回收站', '7'],
    ['有：标签', '123'],
    ['是：无标签', '456'],
    ['刊物：nature', '5'],
    ['有：正文', '26'],
    ['早于：2026年1月3日', '12'],
    ['晚于：17天', '3456'],
    ['发表：2021年', '12'],
    ['发表：2021年至2023年', '126'],
    ['发表：2021…2023', '126'],
    ['发表：＞2021', '36'],
    ['保存：2026年1月2日到2026年1月4日', '234'],
    ['－标签：LG　ｄｅｅｐ', '5'],
    ['ＴＡＧ：ＬＧ', '12'],
  ])('is understood in Chinese: %s finds %s', async (text, expected) => {
    expect(await found(text)).toBe(expected);
  });
});

describe('what is not of the language is searched as words', () => {
  test.each([
    ['kind:nothing', ['kind:nothing']],
    ['is:red', ['is:red']],
    ['from:paris', ['from:paris']],
    ['year:one', ['year:one']],
    ['before:soon', ['before:soon']],
    ['published:2021-13', ['published:2021-13']],
    ['published:2021-02-30', ['published:2021-02-30']],
    ['published:>soon', ['published:>soon']],
    ['published:>1y', ['published:>1y']],
    ['published:2020..soon', ['published:2020..soon']],
    ['published:2020..2022..2024', ['published:2020..2022..2024']],
    ['published:..', ['published']],
    ['url:arxiv.org/abs', ['url:arxiv.org/abs']],
    ['https://example.org/a', ['https://example.org/a']],
    ['Review: deep', ['review', 'deep']],
    ['deep OR', ['deep']],
    ['deep AND learning', ['deep', 'learning']],
    ['AND gates', ['and', 'gates']],
    ['deep AND', ['deep']],
    ['deep AND AND learning', ['deep', 'and', 'learning']],
    ['deep and learning', ['deep', 'and', 'learning']],
    ['OR deep', ['or', 'deep']],
    ['deep NOT', ['deep']],
    ['(deep NOT) learning', ['deep', 'not', 'learning']],
    ['do not or NOT', ['do', 'not', 'or']],
    ['OR', ['or']],
    ['(deep OR', ['deep']],
    ['a - b', ['a', 'b']],
    [':-) deep', ['deep']],
    ['deep)', ['deep']],
    ['(deep) learning)', ['deep', 'learning']],
    ['don"t', ['don"t']],
    ['constructor:a', ['constructor:a']],
  ])('%s', (text, expected) => {
    expect(wordsOf(parseQuery(text)).map((word) => word.text)).toEqual(expected);
  });

  test.each(['tag:', 'title:""', '""', '()', '-()', '-tag:', '(', '"', ' 、，'])('%s asks for nothing yet', async (text) => {
    expect(await found(text)).toBe('123456');
  });
});

/** Texts that are likely to trip a parser, with much of the language in them. */
const anything = fc
  .array(fc.oneof(fc.constantFrom('(', ')', '"', '“', '-', 'OR', 'NOT ', ' ', ':', 'tag:', '标签：', 'is:read', 'after:2w', 'published:0000', 'published:', '>=', '..', '2020', '深度', 'deep', '\t', '\n'), fc.string({ unit: 'binary', maxLength: 4 })))
  .map((parts) => parts.join('')); // prettier-ignore

test('nothing that is typed is an error', async () => {
  await fc.assert(
    fc.asyncProperty(anything, async (text) => {
      expect((await all(text)).ids.length).toBeLessThanOrEqual(LIBRARY.length);
    }),
    { numRuns: 1000 },
  );
  for (const sign of ['(', '-', '-(', '"', 'OR ', 'NOT ', 'tag:', 'a.']) expect((await all(sign.repeat(50_000))).settled).toBe(true);
}, 30_000);

test('plain words mean what they always meant: all of them, anywhere', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abde学习深度-4.)('), minLength: 1, maxLength: 5 }).filter((each) => /^[^-()]/.test(each));
  fc.assert(
    fc.property(fc.array(word, { maxLength: 4 }), fc.constantFrom(' ', '，', ' ; ', '\u3000'), (words, space) => {
      const asked = wordsOf(parseQuery(words.join(space))).map(({ beside: _, ...each }) => each);
      expect(asked).toEqual(foldedWords(words.join(' ')).map(bareWord).filter(Boolean).map((text) => ({ type: 'word', text, whole: false })));
    }),
  );
});
