// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Trouble } from '../../../components/banner/Banner';
import { PopupView } from '../../../components/popup/PopupView';
import type { Clipper } from '../../../lib/library/clipper';
import { fail } from '../../../lib/messages/result';
import { FakeLibrary } from './fake-library';
import { pretendLayout } from './layout';
import { answering, brokenRules, renderView } from './render';

const clipper = { page: {}, save: answering(fail('PageRestricted')) } as unknown as Clipper;

async function show(trouble?: Trouble, singleKeys = true) {
  const openLibrary = vi.fn();
  const popup = <PopupView clipper={clipper} onClick="save" trouble={trouble} openLibrary={openLibrary} close={() => undefined} />;
  const view = renderView(popup, new FakeLibrary([]), 'en', { singleKeys });
  await screen.findByTestId('failed-card');
  return { ...view, openLibrary };
}

beforeAll(pretendLayout);
beforeEach(() => localStorage.clear());
afterEach(cleanup);

it.each<[Trouble, string]>([
  [{ state: 'lost', clips: 12_000 }, '12,000 clippings'],
  [{ state: 'shrunk', missing: 3 }, '3 clippings'],
  [{ state: 'unavailable', why: 'StorageUnavailable', detail: '' }, 'The library cannot be opened'],
])('says above everything else that the library is %o', async (trouble, words) => {
  const { container, openLibrary } = await show(trouble);
  const banner = screen.getByTestId(`banner-${trouble.state}`);
  expect(banner.textContent).toContain(words);
  fireEvent.click(banner.querySelector('button') as HTMLElement);
  expect(openLibrary).toHaveBeenCalledOnce();
  expect(await brokenRules(container)).toEqual([]);
});

it('says nothing of a library that is well', async () => {
  await show();
  expect(document.querySelector('.banner')).toBeNull();
});

it.each([
  [true, true],
  [false, false],
])('single keys that are on: %s, lead to the search and are shown there: %s', async (on, leads) => {
  await show(undefined, on);
  fireEvent.keyDown(document.body, { key: '/' });
  expect(document.activeElement === screen.getByTestId('search')).toBe(leads);
  expect(document.querySelector('.search-key') !== null).toBe(leads);
});
