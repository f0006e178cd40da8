// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SummarySetting } from '../../../components/library/SummarySetting';
import { SavedCard } from '../../../components/popup/SavedCard';
import type { Clip } from '../../../lib/clip/clip';
import type { Saved } from '../../../lib/library/clipper';
import type { Availability, SummaryModel } from '../../../lib/library/summary-model';
import { FakeLibrary } from './fake-library';
import { answering, brokenRules, clip, renderView } from './render';

const sentences = { text: 'Sentences of it.', source: 'extract' } as const;
const long = { text: 'Words. '.repeat(200), words: 200 };

function modelThat(rest: Partial<SummaryModel> = {}): SummaryModel {
  return {
    availability: answering<Availability>('available'),
    fetch: answering(undefined),
    summarise: answering('What the model wrote.'),
    ...rest,
  };
}

function showSaved(saved: Partial<Clip>, model?: SummaryModel, body = long) {
  const page = clip('a', { language: 'en', ...saved });
  const library = new FakeLibrary([page], { a: body });
  const nothing = () => undefined;
  const done: Saved = { clip: page, outcome: 'new', suggestions: [] };
  const card = (
    <SavedCard saved={done} compact={false} onExpand={nothing} onUndo={nothing} onSaveAgain={nothing} actions={{ restore: nothing }} />
  );
  return renderView(card, library, 'en', { model });
}

const source = () => screen.getByTestId('summary-source').textContent;
const summary = () => screen.getByTestId<HTMLTextAreaElement>('field-summary').value;

beforeEach(() => localStorage.clear());
afterEach(cleanup);

it('an allowed model writes the summary that a page lacks, and its source is told', async () => {
  showSaved({ summary: sentences }, modelThat());
  await waitFor(() => expect(summary()).toBe('What the model wrote.'));
  expect(source()).toBe('By the browser’s model');
});

it('tells that the model is at work', async () => {
  showSaved({ summary: sentences }, modelThat({ summarise: () => new Promise(() => undefined) }));
  await waitFor(() => expect(source()).toBe('The browser’s model is writing…'));
  expect(summary()).toBe('Sentences of it.');
});

it.each([
  ['an author’s abstract', { summary: { text: 'Abstract.', source: 'abstract' } }, long],
  ['the page’s description', { summary: { text: 'Described.', source: 'description' } }, long],
  ['a short text', { summary: sentences }, { text: 'Few words.', words: 2 }],
] as const)('%s is left as it is', async (_, saved, body) => {
  const summarise = vi.fn(answering('What the model wrote.'));
  const { library } = showSaved(saved, modelThat({ summarise }), body);
  const read = vi.spyOn(library, 'body');
  await waitFor(() => expect(source()).toBeTruthy());
  await Promise.all(read.mock.results.map(({ value }) => value as Promise<unknown>));
  expect(summarise).not.toHaveBeenCalled();
  expect(summary()).toBe(saved.summary.text);
});

it('a model that fails leaves the sentences', async () => {
  const told = vi.spyOn(console, 'error').mockReturnValue();
  showSaved({ summary: sentences }, modelThat({ summarise: () => Promise.reject(new Error('no')) }));
  await waitFor(() => expect(told).toHaveBeenCalled());
  await waitFor(() => expect(source()).toBe('From the text'));
  told.mockRestore();
});

function showSetting(model: SummaryModel | undefined) {
  const onChoose = vi.fn();
  return { onChoose, ...renderView(<SummarySetting value="text" model={model} onChoose={onChoose} />) };
}

const byModel = () => screen.getByRole<HTMLInputElement>('radio', { name: /own model/ });

it('a browser without a model says so, and it cannot be chosen', async () => {
  const { container } = showSetting(undefined);
  await waitFor(() => expect(byModel().disabled).toBe(true));
  expect(screen.getByTestId('model-state').textContent).toBe('This browser offers no model of its own.');
  expect(await brokenRules(container)).toEqual([]);
});

it('choosing a model that the browser has yet to fetch has it fetched, and tells how far it is', async () => {
  let done: (() => void) | undefined;
  const fetch = vi.fn((_: string, tell: (share: number) => void) => {
    tell(0.25);
    return new Promise<void>((resolve) => (done = resolve));
  });
  const { onChoose } = showSetting(modelThat({ availability: answering<Availability>('downloadable'), fetch }));
  await waitFor(() => expect(byModel().disabled).toBe(false));
  fireEvent.click(byModel());
  expect(onChoose).toHaveBeenCalledWith('model');
  await waitFor(() => expect(screen.getByTestId('model-state').textContent).toBe('The browser is fetching its model: 25 %'));
  done?.();
  await waitFor(() => expect(screen.getByTestId('model-state').textContent).toBe(''));
});
