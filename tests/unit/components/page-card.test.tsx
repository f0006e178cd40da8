// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClipActions } from '../../../components/list/use-clip-actions';
import { PageCard } from '../../../components/popup/PageCard';
import { dropForgottenPageDrafts, keepPageDraft, readPageDraft } from '../../../lib/page-drafts';
import type { PageExtract } from '../../../lib/extract/page-extract';
import type { Clipper, Saved } from '../../../lib/library/clipper';
import { fail, ok, type FailureName } from '../../../lib/messages/result';
import { FakeLibrary } from './fake-library';
import { answering, brokenRules, clip, renderView } from './render';

const saved: Saved = { clip: clip('a'), outcome: 'new', suggestions: [] };
const extract: PageExtract = { url: 'https://a.example/', title: 'As the page says', kind: 'article', keywords: ['word'] };

const clipperOf = (rest: Partial<Clipper> = {}): Clipper => ({
  page: { title: 'The page', url: 'https://a.example/' },
  save: answering(ok(saved)),
  preview: answering(ok({ extract })),
  saveDraft: answering(ok(saved)),
  saveLink: answering(ok(saved)),
  undo: answering(ok('gone')),
  ...rest,
});

function show(clipper: Clipper, onClick: 'save' | 'review' = 'save', isPrivate = false) {
  const actions = { restore: () => undefined } as unknown as ClipActions;
  return renderView(
    <PageCard clipper={clipper} onClick={onClick} isPrivate={isPrivate} compact={false} onExpand={() => undefined} actions={actions} />,
    new FakeLibrary([saved.clip]),
  );
}

const failing = (name: FailureName, rest: Partial<Clipper> = {}) => clipperOf({ save: answering(fail(name)), ...rest });
const button = (name: string) => screen.findByRole('button', { name });

beforeEach(() => localStorage.clear());
afterEach(cleanup);

describe('the click', () => {
  it('shows the page’s title while it is saved, then the clipping', async () => {
    const save = vi.fn(answering(ok(saved)));
    show(clipperOf({ save }));
    expect(screen.getByTestId('saving-card').textContent).toContain('The page');
    expect(await screen.findByTestId('saved-card')).toBeTruthy();
    expect(save).toHaveBeenCalledOnce();
  });

  it('can be undone, and taken back again', async () => {
    const undo = vi.fn<Clipper['undo']>(answering(ok('gone')));
    show(clipperOf({ undo }));
    fireEvent.click(await button('Undo'));
    expect((await screen.findByTestId('undone-card')).textContent).toContain('Not saved');
    expect(undo).toHaveBeenCalledWith(saved);
    fireEvent.click(await button('Save it after all'));
    expect(await screen.findByTestId('saved-card')).toBeTruthy();
  });
});

it('says that a clipping is as it was when it had been saved again', async () => {
  show(clipperOf({ save: answering(ok({ ...saved, outcome: 'refreshed' })), undo: answering(ok('back')) }));
  fireEvent.click(await button('Undo'));
  expect((await screen.findByTestId('undone-card')).textContent).toContain('as it was before');
});

it('says where a page is that was written on before its save was undone', async () => {
  show(clipperOf({ undo: answering(ok('trashed')) }));
  fireEvent.click(await button('Undo'));
  expect((await screen.findByTestId('undone-card')).textContent).toContain('in the trash');
});

describe('a page that cannot be saved', () => {
  it('says why, calmly, when it belongs to the browser; there is nothing to try again', async () => {
    const { container } = show(failing('PageRestricted'));
    expect((await screen.findByTestId('failed-card')).textContent).toContain('no extension may read it');
    expect(screen.queryByRole('button')).toBeNull();
    expect(await brokenRules(container)).toEqual([]);
  });

  it.each(['PageIsPdf', 'PageUnreadable'] as const)('can be kept by link and title: %s', async (name) => {
    const saveLink = vi.fn(answering(ok(saved)));
    show(failing(name, { saveLink }));
    fireEvent.click(await button('Keep link and title'));
    expect(await screen.findByTestId('saved-card')).toBeTruthy();
    expect(saveLink).toHaveBeenCalledOnce();
  });

  it('can be tried again when trying may help', async () => {
    const clipper = clipperOf({ save: vi.fn().mockResolvedValueOnce(fail('PageGone')).mockResolvedValueOnce(ok(saved)) });
    show(clipper);
    fireEvent.click(await button('Try again'));
    expect(await screen.findByTestId('saved-card')).toBeTruthy();
  });

  it('tells the detail of what nobody expected', async () => {
    show(clipperOf({ save: answering(fail('Unexpected', 'TypeError: x')) }));
    expect((await screen.findByTestId('failed-card')).textContent).toContain('TypeError: x');
  });
});

describe('words that were selected', () => {
  const quote = { text: 'Worth keeping.' };

  it('are shown with the clipping that keeps them, the last ones where there are more', async () => {
    saved.clip.quotes = [{ text: 'Kept before.' }, quote];
    const { container } = show(clipperOf());
    expect((await screen.findByTestId('saved-card')).querySelector('blockquote')?.textContent).toBe('Worth keeping.');
    expect(await brokenRules(container)).toEqual([]);
    delete saved.clip.quotes;
  });

  it('are shown before they are saved', async () => {
    show(clipperOf({ preview: answering(ok({ extract: { ...extract, quote } })) }), 'review');
    expect((await screen.findByTestId('review-card')).querySelector('blockquote')?.textContent).toBe('Worth keeping.');
  });
});

describe('showing first', () => {
  const titleField = () => screen.findByRole('textbox', { name: 'Title' });

  it('saves nothing until Enter, then with what the reader wrote', async () => {
    const save = vi.fn(answering(ok(saved)));
    const saveDraft = vi.fn<Clipper['saveDraft']>(answering(ok(saved)));
    show(clipperOf({ save, saveDraft }), 'review');
    fireEvent.input(await titleField(), { target: { value: 'As I say' } });
    expect(save).not.toHaveBeenCalled();
    fireEvent.keyDown(await titleField(), { key: 'Enter' });
    expect(saveDraft).toHaveBeenCalledWith(extract, { title: 'As I say' });
    expect(await screen.findByTestId('saved-card')).toBeTruthy();
    expect(readPageDraft('https://a.example/')).toBeUndefined();
  });

  it('has the focus on the button that saves, so that Enter does', async () => {
    show(clipperOf(), 'review');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId('review-save')));
  });

  it('writes nothing down that is typed about a page in a private window', async () => {
    show(clipperOf(), 'review', true);
    fireEvent.input(await titleField(), { target: { value: 'Between us' } });
    expect(((await titleField()) as HTMLTextAreaElement).value).toBe('Between us');
    expect(localStorage).toHaveLength(0);
  });

  it('forgets what was typed when nobody came back to it for a month', () => {
    keepPageDraft('https://old.example/', { title: 'Old' }, localStorage, Date.UTC(2026, 0, 1));
    keepPageDraft('https://new.example/', { title: 'New' }, localStorage, Date.UTC(2026, 0, 20));
    localStorage.setItem('draft:page:https://former.example/', '{"title":"As a former version kept it"}');
    dropForgottenPageDrafts(localStorage, Date.UTC(2026, 1, 5));
    expect(readPageDraft('https://old.example/')).toBeUndefined();
    expect(readPageDraft('https://new.example/')).toEqual({ title: 'New' });
    expect(localStorage).toHaveLength(1);
  });

  it('keeps what was typed for the next time', async () => {
    show(clipperOf(), 'review');
    fireEvent.input(await titleField(), { target: { value: 'Unfinished' } });
    cleanup();
    show(clipperOf(), 'review');
    expect(((await titleField()) as HTMLTextAreaElement).value).toBe('Unfinished');
  });

  it('does not write what an earlier popup saved over what was written since', async () => {
    // That popup was closed before it heard that the page is saved.
    show(clipperOf({ saveDraft: () => new Promise(() => undefined) }), 'review');
    fireEvent.input(await titleField(), { target: { value: 'First thought' } });
    fireEvent.keyDown(await titleField(), { key: 'Enter' });
    cleanup();
    const existing = clip('a', { title: 'Second thought', updatedAt: new Date(Date.now() + 1).toISOString() });
    const saveDraft = vi.fn<Clipper['saveDraft']>(answering(ok(saved)));
    show(clipperOf({ preview: answering(ok({ extract, existing })), saveDraft }), 'review');
    expect(((await titleField()) as HTMLTextAreaElement).value).toBe('Second thought');
    expect(localStorage).toHaveLength(0);
    fireEvent.keyDown(await titleField(), { key: 'Enter' });
    expect(saveDraft).toHaveBeenCalledWith(extract, {});
  });

  it.each(['before', 'after'])('keeps what was typed and never sent, also %s the clipping was starred', async (when) => {
    keepPageDraft('https://a.example/', { title: 'Third thought' });
    const existing = clip('a', { starred: true, updatedAt: new Date(Date.now() + (when === 'before' ? 1 : -1)).toISOString() });
    show(clipperOf({ preview: answering(ok({ extract, existing })) }), 'review');
    expect(((await titleField()) as HTMLTextAreaElement).value).toBe('Third thought');
  });

  it('keeps what was typed when the save fails', async () => {
    show(clipperOf({ saveDraft: answering(fail('StorageFull')) }), 'review');
    fireEvent.input(await titleField(), { target: { value: 'Precious' } });
    fireEvent.click(await button('Save'));
    expect(await screen.findByText('The disk is full')).toBeTruthy();
    fireEvent.click(await button('Try again'));
    expect(((await titleField()) as HTMLTextAreaElement).value).toBe('Precious');
  });

  it('says when the page had been saved', async () => {
    const existing = clip('a', { clippedAt: '2026-10-02T12:00:00.000Z' });
    show(clipperOf({ preview: answering(ok({ extract, existing })) }), 'review');
    expect((await screen.findByTestId('review-card')).textContent).toContain('You saved it on 2 Oct 2026');
  });
});
