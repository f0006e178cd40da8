import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { enSearch } from '../../../lib/i18n/en-search';
import { zhSearch } from '../../../lib/i18n/zh-CN-search';
import { parseQuery } from '../../../lib/search/query/parse';
import { wordsOf } from '../../../lib/search/query/query';
import { parseSeed } from '../../../lib/seed/seed';
import { findIn } from '../../bench/memory-index';

const file = readFileSync(new URL('../../../lib/seed/seed.json', import.meta.url), 'utf8');
const SEED = parseSeed(JSON.parse(file) as { version: number; clips: unknown[] }).clips.map((clip) => ({ clip }));

/** The examples that the search help gives, in both languages. */
const EXAMPLES = [enSearch, zhSearch].flatMap((catalog) =>
  Object.entries(catalog).flatMap(([key, text]) => (/^query\w+(?<!Meaning)$/.test(key) ? text.split('\n') : [])),
);

/** What no fresh library has: the reader's own doing, and what is newer than the seed. */
const NOT_YET = /^(is:starred|is:trashed|has:|after:|saved:|published:1y|是：星标|是：回收站|有：|晚于|保存：|发表：1年|doi)/;

test.each(EXAMPLES)('%s is understood in all its parts', (example) => {
  expect(wordsOf(parseQuery(example)).filter(({ text }) => /[:()"“”]/.test(text))).toEqual([]);
});

test.each(EXAMPLES.filter((example) => !NOT_YET.test(example)))('%s finds some of the seed', async (example) => {
  expect((await findIn(SEED, { text: example })).ids.length).toBeGreaterThan(0);
});
