import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { choicesOf, FACET_LABELS, FACETS } from '../../../components/filter/facets';
import { enHelp } from '../../../lib/i18n/en-help';
import { zhHelp } from '../../../lib/i18n/zh-CN-help';
import { parseQuery } from '../../../lib/search/query/parse';
import { wordsOf } from '../../../lib/search/query/query';
import { parseSeed } from '../../../lib/seed/seed';
import { findIn, memoryIndex } from '../../bench/memory-index';
import { translator } from '../i18n/translators';

const file = readFileSync(new URL('../../../lib/seed/seed.json', import.meta.url), 'utf8');
const SEED = parseSeed(JSON.parse(file) as { version: number; clips: unknown[] }).clips.map((clip) => ({ clip }));

/** The examples that the search help gives, in both languages. */
const EXAMPLES = [enHelp, zhHelp].flatMap((catalog) =>
  Object.entries(catalog).flatMap(([key, text]) => (/^query\w+(?<!Meaning)$/.test(key) ? text.split('\n') : [])),
);

/** What no fresh library has: the reader's own doing, and what is newer than the seed. */
const NOT_YET = /^(is:starred|is:trashed|from:own|has:|after:|saved:|published:1y|状态：星标|状态：回收站|来源：自己|有：|晚于|保存：|发表：1年|doi)/;

test.each(EXAMPLES)('%s is understood in all its parts', (example) => {
  expect(wordsOf(parseQuery(example)).filter(({ text }) => /[:()"“”]/.test(text))).toEqual([]);
});

test.each(EXAMPLES.filter((example) => !NOT_YET.test(example)))('%s finds some of the seed', async (example) => {
  expect((await findIn(SEED, { text: example })).ids.length).toBeGreaterThan(0);
});

test.each(['en', 'zh-CN'] as const)('what the filters call their choices can be typed: %s', async (language) => {
  const t = translator(language);
  const index = memoryIndex(SEED);
  const now = new Date();
  const listed = await findIn(SEED, {}, now, index);
  await listed.counted();
  for (const facet of FACETS) {
    for (const { label, count } of choicesOf(facet, listed.counts()!, undefined, t)) {
      const text = `${t(FACET_LABELS[facet])}:"${label}"`;
      const { ids } = await findIn(SEED, { text }, now, index);
      // A site is asked for by how it begins, which others may do as well.
      if (facet === 'site') expect([text, ids.length >= count]).toEqual([text, true]);
      else expect([text, ids.length]).toEqual([text, count]);
    }
  }
});
