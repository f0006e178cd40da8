import { readFileSync } from 'node:fs';
import type { Clip } from '../../lib/clip/clip';
import { clipOf } from '../../lib/clip/merge';
import { parseSeed } from '../../lib/seed/seed';
import type { Figure } from './figures';
import { CASES, type Case } from '../pages/cases';
import { findIn, memoryIndex, type Kept } from './memory-index';

/**
 * A query, and how well clippings of the seed and of the golden pages answer it, judged by hand before any ranking was
 * looked at: 3 is what was meant, 2 is welcome, 1 is at least about it. A clipping of the seed is named by a part of its title
 * that no other has, one of a golden page by the page's folder; what is not named does not answer the query. Some that are named share no word with it, and no search by words can find them.
 */
type Judged = { query: string; grades: Record<string, number> };

/** How far down the list a reader is taken to look. */
const DEPTH = 10;

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

/** How well searching the seed and the golden pages answers the judged queries: means over all of them, from 0 to 1, and each one's own. */
export async function relevance(): Promise<{ ndcg: number; mrr: number; each: { query: string; ndcg: number }[] }> {
  const { clips } = parseSeed(read('../../lib/seed/seed.json') as { version: number; clips: unknown[] });
  const library: Kept[] = [...clips.map((clip) => ({ clip })), ...GOLDEN];
  const index = memoryIndex(library);
  const results: { query: string; ndcg: number; reciprocal: number }[] = [];
  for (const { query, grades } of read('judged.json') as Judged[]) {
    const gradeOf = new Map(Object.entries(grades).map(([title, grade]) => [named(library, title).id, grade]));
    const { ids } = await findIn(library, { text: query }, new Date(), index);
    const found = ids.slice(0, ids.length).map((id) => gradeOf.get(id) ?? 0);
    const ideal = [...gradeOf.values()].sort((a, b) => b - a);
    const best = ideal[0];
    const first = found.findIndex((grade) => grade === best);
    results.push({ query, ndcg: gain(found) / gain(ideal), reciprocal: first < 0 ? 0 : 1 / (first + 1) });
  }
  return { ndcg: mean(results.map(({ ndcg }) => ndcg)), mrr: mean(results.map(({ reciprocal }) => reciprocal)), each: results };
}

/** The two figures as the bench prints them, in per cent. */
export async function relevanceFigures(): Promise<Figure[]> {
  const { ndcg, mrr, each } = await relevance();
  const over = `${each.length} judged queries over the seed and the golden pages`;
  return [
    { name: `nDCG@${DEPTH}, ${over}`, value: 100 * ndcg, unit: '%' },
    { name: `MRR of what was meant, ${over}`, value: 100 * mrr, unit: '%' },
  ];
}

/** A golden page as a clipping of what a person read from it. */
function goldenClip({ url, expected: { title, kind, summary, body, authors, site } }: Case, at: number): Kept {
  const said = { ...(authors && { authors }), ...(site && { site }), ...(summary?.text && { summary: { text: summary.text, source: 'description' as const } }) };
  const clip = clipOf({ url, title: title ?? url, kind: kind ?? 'other', ...said }, `01890000-0000-7000-8000-${String(at).padStart(12, '0')}`, '2026-01-01T00:00:00.000Z');
  return { clip, body: body?.contains?.join('\n') ?? '' };
}

const GOLDEN = CASES.map(goldenClip);
const GOLDEN_FOLDER = 'golden/';

function named(library: readonly Kept[], name: string): Clip {
  const golden = name.startsWith(GOLDEN_FOLDER) ? GOLDEN[CASES.findIndex((page) => page.name === name.slice(GOLDEN_FOLDER.length))] : undefined;
  const isNamed = (kept: Kept) => (golden ? kept === golden : !GOLDEN.includes(kept) && kept.clip.title.includes(name));
  const [found, second] = library.filter(isNamed);
  if (!found || second) throw new Error(`There is ${found ? 'more than one clipping' : 'none'} called ${name}`);
  return found.clip;
}

/** Discounted cumulative gain: exponential in the grade, logarithmic in the rank (Järvelin and Kekäläinen, 2002). */
function gain(grades: readonly number[]): number {
  return grades.slice(0, DEPTH).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
