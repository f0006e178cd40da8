import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onceAllowed } from '../../../entrypoints/background/once-allowed';

const tab: { url: string | undefined } = vi.hoisted(() => ({ url: 'https://a.example/' }));

vi.mock('wxt/browser', () => ({ browser: { tabs: { get: () => Promise.resolve({ url: tab.url }) } } }));

const REFUSED = new Error('Cannot access contents of the page.');

describe('a script for a page that was just allowed', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    tab.url = 'https://a.example/';
  });
  afterEach(() => vi.useRealTimers());

  it('is put there again when the permission was slower than the script', async () => {
    const put = vi.fn<() => Promise<string>>().mockRejectedValueOnce(REFUSED).mockRejectedValueOnce(REFUSED).mockResolvedValue('read');
    const answer = onceAllowed(1, put);
    await vi.runAllTimersAsync();
    expect(await answer).toBe('read');
    expect(put).toHaveBeenCalledTimes(3);
  });

  it('is put there once when it is taken', async () => {
    const put = vi.fn(() => Promise.resolve('read'));
    expect(await onceAllowed(1, put)).toBe('read');
    expect(put).toHaveBeenCalledTimes(1);
  });

  it('is given up with the reason when the page goes on refusing', async () => {
    const put = vi.fn(() => Promise.reject(REFUSED));
    const answer = expect(onceAllowed(1, put)).rejects.toThrow(REFUSED);
    await vi.runAllTimersAsync();
    await answer;
    expect(put).toHaveBeenCalledTimes(4);
  });

  it.each(['chrome://settings/', 'file:///notes.html', undefined])('is not tried again in %s, which is closed for good', async (url) => {
    tab.url = url;
    const put = vi.fn(() => Promise.reject(REFUSED));
    await expect(onceAllowed(1, put)).rejects.toThrow(REFUSED);
    expect(put).toHaveBeenCalledTimes(1);
  });
});
