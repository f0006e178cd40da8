import { expect, test } from 'vitest';
import { tagsLike } from '../../../lib/search/tags-like';

const like = tagsLike(['机器学习', '學習方法', 'café', 'Vision', 'television', '人机交互']);

test.each([
  ['机', ['机器学习', '人机交互']],
  ['機器', ['机器学习']],
  ['学习', ['學習方法', '机器学习']],
  ['cafe', ['café']],
  ['ＶＩＳ', ['Vision', 'television']],
  [' #vis', ['Vision', 'television']],
  ['＃人', ['人机交互']],
  ['nowhere', []],
  ['', []],
  ['#', []],
])('%s is completed by %j, what begins with it first', (typed, tags) => {
  expect(like(typed)).toEqual(tags);
});
