import { readFile, writeFile } from 'node:fs/promises';

/** Writes `lib/search/variants.ts` from OpenCC's table of traditional characters and their simplified forms. */

const module = await readFile(new URL(import.meta.resolve('opencc-js/dict/TSCharacters')), 'utf8');
const [, dictionary = ''] = /"(.*)"/s.exec(module) ?? [];

const forms = new Map(
  dictionary
    .split('|')
    .map((pair) => pair.split(' ') as [string, string])
    // Folding keeps the length of a text, so that places in it can be told.
    .filter(([traditional, simple]) => traditional.length === 1 && simple.length === 1),
);

/** The form that is simplified no further. */
function simplest(form: string): string {
  const next = forms.get(form);
  return next === undefined || next === form ? form : simplest(next);
}

const pairs = [...forms.keys()]
  .map((form) => [form, simplest(form)])
  .filter(([form, simple]) => form !== simple)
  .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));

const line = (at: 0 | 1) => pairs.map((pair) => pair[at]).join('');

await writeFile(
  new URL('../lib/search/variants.ts', import.meta.url),
  `/** Traditional Chinese characters in the order of their code points. Made by scripts/variants.ts of OpenCC's table (Apache-2.0). */
export const TRADITIONAL =
  '${line(0)}';

/** The simplified form of each of them. */
export const SIMPLIFIED =
  '${line(1)}';
`,
);
console.log(`${pairs.length} characters`);
