// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { dropAllDrafts, keepDraft } from '../../../lib/drafts';
import { keepPageDraft } from '../../../lib/page-drafts';

test('all drafts are dropped, of clippings and of pages that were not saved, and nothing else', () => {
  keepDraft('0190a000-0000-7000-8000-000000000001', { note: 'Half a thought' });
  keepPageDraft('https://example.org/a', { note: 'Another' });
  keepPageDraft('https://example.org/b', { title: 'A third' });
  localStorage.setItem('draftsman', 'not a draft');
  dropAllDrafts();
  expect({ ...localStorage }).toEqual({ draftsman: 'not a draft' });
});
