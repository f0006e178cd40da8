import { expect, test, vi } from 'vitest';
import { connectSummaryModel } from '../../../lib/library/connect-summary-model';
import type { Availability } from '../../../lib/library/summary-model';

/** A browser with a model that answers with what it was given, `quota` characters of it at most. */
type Of = { state?: Availability; quota?: number; answer?: (text: string) => string };

function browserWith({ state = 'available', quota = 1_000_000, answer = (text) => text }: Of = {}) {
  const destroy = vi.fn();
  const create = vi.fn(({ monitor }: { monitor?: (target: EventTarget) => void }) => {
    const download = new EventTarget();
    monitor?.(download);
    download.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded: 0.5 }));
    return Promise.resolve({
      inputQuota: quota,
      measureInputUsage: (text: string) => Promise.resolve(text.length),
      summarize: (text: string, { context }: { context: string }) => Promise.resolve(answer(`${context}: ${text}`)),
      destroy,
    });
  });
  const availability = vi.fn(() => Promise.resolve(state));
  const model = connectSummaryModel({ Summarizer: { availability, create } });
  if (!model) throw new Error('no model');
  return { model, create, destroy, availability };
}

const text = { title: 'On ink', text: 'It was boiled from oak galls.', language: 'en' };

test('a browser without a model offers none', () => {
  expect(connectSummaryModel({})).toBeUndefined();
});

test('a text is summarised in its language, in one line, under its title', async () => {
  const { model, create, destroy } = browserWith({ answer: (said) => ` ${said}\n\n*So it was.* ` });
  expect(await model.summarise({ ...text, language: 'ja' })).toBe('On ink: It was boiled from oak galls. *So it was.*');
  expect(create).toHaveBeenCalledWith(expect.objectContaining({ expectedInputLanguages: ['ja'], outputLanguage: 'ja', format: 'plain-text' }));
  expect(destroy).toHaveBeenCalledOnce();
});

test.each(['downloadable', 'downloading', 'unavailable'] as const)('a model that is %s is not asked, and nothing is fetched', async (state) => {
  const { model, create } = browserWith({ state });
  expect(await model.summarise(text)).toBeUndefined();
  expect(create).not.toHaveBeenCalled();
});

test('of a text that is too long for the model, its beginning is read', async () => {
  const { model } = browserWith({ quota: 10 });
  expect(await model.summarise({ ...text, title: 'T', text: 'abcdefghijklmnopqrst' })).toBe('T: abcdefghij');
});

test('a model that says nothing gives no summary', async () => {
  expect(await browserWith({ answer: () => ' \n' }).model.summarise(text)).toBeUndefined();
});

test('the model is given back when it fails', async () => {
  const { model, destroy } = browserWith({
    answer: () => {
      throw new Error('no');
    },
  });
  await expect(model.summarise(text)).rejects.toThrow('no');
  expect(destroy).toHaveBeenCalledOnce();
});

test('fetching tells how much has come', async () => {
  const shares: number[] = [];
  const { model, destroy } = browserWith({ state: 'downloadable' });
  await model.fetch('en', (share) => shares.push(share));
  expect(shares).toEqual([0.5]);
  expect(destroy).toHaveBeenCalledOnce();
});
