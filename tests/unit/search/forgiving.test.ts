import { describe, expect, test } from 'vitest';
import { highlighter } from '../../../lib/search/highlighter';
import { forgivingAnswers } from '../../../lib/search/index/forgiving';
import type { Filter, Found } from '../../../lib/search/filter';
import { memoryIndex, readersOf } from '../../bench/memory-index';
import { clip, libraryOf, numbers } from './library';

const NOW = new Date('2026-01-20T12:00:00.000Z');

const LIBRARY = libraryOf(
  [
    clip(1, { title: '吴恩达与李飞飞的对话', publishedAt: '2023-04' }),
    clip(2, { title: '陆奇：大模型带来的新范式' }),
    clip(3, { title: 'FP8 formats', kind: 'paper', publishedAt: '2022' }),
    clip(4, { title: 'FP8 in practice', publishedAt: '2023-02' }),
    clip(5, { title: 'GPT-4 Technical Report', kind: 'paper' }),
    clip(6, { title: 'Introducing ChatGPT 大模型' }),
    clip(7, { title: '李飞飞自传', trashedAt: '2026-01-19T00:00:00.000Z' }),
    clip(8, { title: 'A diary', publishedAt: '1999' }),
    clip(9, { title: 'Attention is all you need', authors: ['Ashish Vaswani'] }),
    clip(10, { title: 'Where my attention went' }),
    clip(11, { title: 'Reinforcement' }),
    clip(12, { title: 'On kernels', url: 'https://www.jmlr.org/papers/v1/kernels.html', site: 'jmlr.org' }),
  ],
  { 8: '我们见到了李飞飞。吴恩达没有来。', 11: 'On the unreasonable effectiveness of backpropagation.' },
);
const INDEX = memoryIndex(LIBRARY);

async function told(filter: Filter): Promise<Found[]> {
  const all: Found[] = [];
  for await (const found of forgivingAnswers(filter, INDEX, { ...readersOf(LIBRARY), now: NOW, isWanted: () => true })) all.push(found);
  return all;
}

async function close(filter: Filter): Promise<[boolean, number[]]> {
  const last = (await told(filter)).at(-1)!;
  return [last.close !== undefined, numbers(last.ids).sort((a, b) => a - b)];
}

describe('what comes close is found when nothing is quite so', () => {
  test.each<[string, string, number[]]>([
    ['two names without a space, in fields and texts', '吴恩达李飞飞', [1, 8]],
    ['a name and a word of three', '陆奇大模型', [2]],
    ['two scripts without a space', 'chatgpt大模型', [6]],
    ['a number without its hyphen', 'gpt4', [5]],
    ['a dot too many', '.diary', [8]],
    ['a hyphen too many', 'all-you-need', [9]],
    ['a slash between words', 'formats/fp8', [3]],
    ['a host as the address has it', 'www.jmlr.org', [12]],
    ['a year as it is written in Chinese', 'fp8 2023年', [4]],
    ['a kind', 'fp8 paper', [3]],
    ['a kind in Chinese, without a space', 'fp8论文', [3]],
    ['either of two', '陆奇大模型 OR gpt4', [2, 5]],
  ])('%s: %s', async (_, text, expected) => {
    expect(await close({ text })).toEqual([true, expected]);
  });
});

test.each<[string, string, number[]]>([
  ['what is found as it stands', 'fp8', [3, 4]],
  ['what is found as it stands, although it could be loosened', '李飞飞的对话', [1]],
  ['a phrase in quotation marks', '"吴恩达李飞飞"', []],
  ['a phrase whose last mark is not typed yet', '"吴恩达李飞飞', []],
  ['a word of one field', 'title:吴恩达李飞飞', []],
  ['what is not wanted', 'fp8 -吴恩达李飞飞', [3, 4]],
  ['a word that is not here', 'zeppelin', []],
  ['an address', 'jmlr.org/kernels', []],
  ['a number with a dot', '20.23', []],
])('%s is not loosened', async (_, text, expected) => {
  expect(await close({ text })).toEqual([false, expected]);
});

describe('a word that is not here is taken for one that is spelled nearly so', () => {
  test.each<[string, string, string[], number[]]>([
    ['two letters swapped', 'attentoin', ['attention'], [9, 10]],
    ['a letter left out', 'attenton', ['attention'], [9, 10]],
    ['a letter left out behind the first', 'atention', ['attention'], [9, 10]],
    ['the second letter left out', 'vswani', ['vaswani'], [9]],
    ['another second letter', 'riinforcement', ['reinforcement'], [11]],
    ['a letter too many', 'vaswanni', ['vaswani'], [9]],
    ['another letter', 'vasvani', ['vaswani'], [9]],
    ['beside a word that is nothing like any', 'reinforcment zeppelins', [], []],
    ['two mistakes in a long word', 'reinfrocment', ['reinforcement'], [11]],
    ['what is not typed to its end', 'reinfrocem', ['reinforcement'], [11]],
    ['a word of a text', 'backpropogation', ['backpropagation'], [11]],
    ['beside a word that is here', 'attenton need', ['attention'], [9]],
    ['two words', 'atention vaswanni', ['attention', 'vaswani'], [9]],
    ['of one field', 'author:vaswanni', ['vaswani'], [9]],
  ])('%s: %s', async (_, text, words, expected) => {
    const last = (await told({ text })).at(-1)!;
    expect([last.close?.words ?? [], numbers(last.ids).sort((a, b) => a - b)]).toEqual([words, expected]);
  });

  test.each([
    ['a short word', 'nead'],
    ['a number', 'gpt-5'],
    ['what stands in quotation marks', '"attentoin"'],
    ['what stands behind the first of them', '"attentoin'],
    ['a word that is here, but not with the other', 'vaswani went'],
    ['a word that is nothing like any', 'zeppelins'],
    ['what was to be an operator', 'kind : attentoin'],
  ])('%s is not', async (_, text) => {
    const last = (await told({ text })).at(-1)!;
    expect([last.close, last.ids.length]).toEqual([undefined, 0]);
  });
});

test('a year is a word of what was published in it', async () => {
  expect(await close({ text: 'fp8 2023' })).toEqual([false, [4]]);
});

test('nothing is told before what comes close, so that no empty list flashes by', async () => {
  const settled = (await told({ text: 'fp8 2023年' })).filter((found) => found.settled);
  expect(settled.map(({ close }) => close !== undefined)).toEqual([true]);
});

test('filters hold for what comes close', async () => {
  expect(await close({ text: 'fp8 2023年', kind: 'paper' })).toEqual([false, []]);
  expect(await close({ text: '李飞飞自传', year: 2023 })).toEqual([false, []]);
  expect(await close({ text: 'attentoin', kind: 'paper' })).toEqual([false, []]);
});

test('what comes close is marked', async () => {
  const marks = async (text: string, title: string) => {
    const { close: found } = (await told({ text })).at(-1)!;
    return highlighter(text, found?.query).title(title).filter(({ marked }) => marked).map((part) => part.text);
  };
  expect(await marks('陆奇大模型', '陆奇：大模型')).toEqual(['陆奇', '大模型']);
  expect(await marks('attentoin', 'Attention is all you need')).toEqual(['Attention']);
  expect(highlighter('陆奇大模型').title('陆奇：大模型').some(({ marked }) => marked)).toBe(false);
});

test.each<[string, true | undefined]>([
  ['is:stared', true],
  ['attention kind:nothing', true],
  ['is:starred kind:paper', undefined],
  ['nowhere', undefined],
  // A colon alone makes no operator.
  ['陆奇：没有', undefined],
])('where nothing is found, %s is told as misread: %s', async (text, misread) => {
  const last = (await told({ text })).at(-1)!;
  expect([last.ids.length, last.misread]).toEqual([0, misread]);
});
