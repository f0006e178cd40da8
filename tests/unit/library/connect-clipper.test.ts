import { expect, test, vi } from 'vitest';
import { LIMITS } from '../../../lib/clip/limits';
import { connectClipper } from '../../../lib/library/connect-clipper';
import { parseRequest } from '../../../lib/messages/requests';

/** A background that takes what it would take of any page, and answers it. */
vi.mock('wxt/browser', () => ({
  browser: { runtime: { sendMessage: ({ request }: { request: object }) => Promise.resolve({ ok: true, value: parseRequest('saveLink', request) }) } },
}));

test('a link is kept however long the title of its tab is', async () => {
  const url = 'https://blog.example.org/a.pdf';
  const clipper = connectClipper(1, { url, title: '长'.repeat(LIMITS.title + 1) }, false);
  expect(await clipper.saveLink()).toEqual({ ok: true, value: { tabId: 1, url, title: '长'.repeat(LIMITS.title) } });
});
