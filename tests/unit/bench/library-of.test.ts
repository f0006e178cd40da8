import { describe, expect, test } from 'vitest';
import { parseFullClip } from '../../../lib/clip/validate';
import { libraryOf } from '../../bench/library-of';

const clips = [...libraryOf(2_000, 0)];
const share = (holds: (clip: (typeof clips)[number]) => boolean) => clips.filter(holds).length / clips.length;
const bytes = (text = '') => new TextEncoder().encode(text).length;

describe('the library of the benchmarks', () => {
  test('is the same every time', () => {
    expect([...libraryOf(2_000, 0)]).toEqual(clips);
    expect(clips[1]?.id).toBe('015203e3-d7c0-7000-8000-000000000001');
  });

  test('has clippings that the validator takes as they are, in order of id, each with a key of its own', () => {
    for (const clip of libraryOf(200, 2_000)) expect(parseFullClip(clip)).toEqual(clip);
    expect(clips.map(({ id }) => id)).toEqual(clips.map(({ id }) => id).sort());
    expect(new Set(clips.map(({ key }) => key)).size).toBe(2_000);
  });

  test('is three tenths Chinese, with some 340 characters of title and summary', () => {
    expect(share(({ language }) => language === 'zh')).toBeCloseTo(0.3, 1);
    const characters = clips.reduce((sum, { title, summary }) => sum + title.length + (summary?.text.length ?? 0), 0);
    expect(characters / clips.length).toBeGreaterThan(315);
    expect(characters / clips.length).toBeLessThan(360);
  });

  test('has arXiv numbers, DOIs, and what the queries of the benchmark ask for', () => {
    expect(share(({ identifiers }) => identifiers?.arxiv !== undefined)).toBeCloseTo(0.14, 1);
    expect(share(({ identifiers }) => identifiers?.doi !== undefined)).toBeCloseTo(0.1, 1);
    expect(share(({ summary }) => summary?.text.includes('学习') ?? false)).toBeGreaterThan(0.02);
    expect(share(({ summary }) => summary?.text.includes('GPT-4') ?? false)).toBeGreaterThan(0);
  });

  test('uses words by Zipf’s law: few of them often, many of them once', () => {
    const counts = new Map<string, number>();
    for (const { summary } of clips) for (const word of summary?.text.match(/\b[a-z]+\b/g) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
    const [first = 0, , , , , , , , , tenth = 0] = [...counts.values()].sort((a, b) => b - a);
    expect(first / tenth).toBeGreaterThan(2.5);
    expect(first / tenth).toBeLessThan(12);
    expect([...counts.values()].filter((count) => count === 1).length / counts.size).toBeGreaterThan(0.25);
  });

  test('has bodies from half to double of the size asked for, and none when none is asked for', () => {
    const sizes = [...libraryOf(300, 10_000)].map(({ body }) => bytes(body?.text)).sort((a, b) => a - b);
    expect(sizes[0]).toBeGreaterThan(4_500);
    expect(sizes.at(-1)).toBeLessThan(22_000);
    expect(sizes[150]).toBeGreaterThan(8_000);
    expect(sizes[150]).toBeLessThan(11_000);
    expect(clips.some(({ body }) => body)).toBe(false);
  });
});
