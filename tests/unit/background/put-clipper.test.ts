import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { putClipper } from '../../../entrypoints/background/put-clipper';

type Script = { files?: string[]; injectImmediately?: boolean };

const page = vi.hoisted(() => ({ run: (_: Script): Promise<unknown> => Promise.resolve() }));

vi.mock('wxt/browser', () => ({
  browser: {
    tabs: { get: () => Promise.resolve({ url: 'https://a.example/' }) },
    scripting: { executeScript: async (script: Script) => [{ result: await page.run(script) }] },
  },
}));

const never = new Promise<never>(() => undefined);

/** A page that never comes to its end, and shows so many letters at each look. */
const loading = (letters: () => number) => (script: Script) => {
  if (script.files) return script.injectImmediately ? Promise.resolve('as it stands') : never;
  return Promise.resolve({ letters: letters(), isParsing: true });
};

describe('the clipper in a page that is still loading', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('answers when all of the page is there, and is not put there again', async () => {
    const run = vi.fn((script: Script) => Promise.resolve(script.injectImmediately));
    page.run = run;
    expect(await putClipper(1)).toEqual({ answer: false, isPart: false });
    await vi.runAllTimersAsync();
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('reads what stands there when nothing more comes', async () => {
    page.run = loading(() => 900);
    const answer = putClipper(1);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await answer).toEqual({ answer: 'as it stands', isPart: true });
  });

  it('reads a page that goes on and on in the end', async () => {
    let letters = 0;
    page.run = loading(() => (letters += 100));
    const answer = putClipper(1);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await answer).toEqual({ answer: 'as it stands', isPart: true });
    expect(letters).toBe(1_000);
  });

  it.each([
    ['shows nothing', loading(() => 0)],
    ['is too busy to answer', () => never],
  ])('gives up a page that %s', async (_, run) => {
    page.run = run;
    const answer = expect(putClipper(1)).rejects.toThrow('no answer');
    await vi.advanceTimersByTimeAsync(20_000);
    await answer;
  });

  it('hands on what the browser says of a page that it keeps to itself', async () => {
    page.run = () => Promise.reject(new Error('Cannot access contents of the page.'));
    const answer = expect(putClipper(1)).rejects.toThrow('Cannot access');
    await vi.advanceTimersByTimeAsync(1_000);
    await answer;
  });
});
