import { browser } from 'wxt/browser';
import { InvalidClip } from '../../lib/clip/validate';
import type { PageExtract } from '../../lib/extract/page-extract';
import { acceptPageExtract } from '../../lib/extract/validate';
import { fail, type Failure, type FailureName, type Result } from '../../lib/messages/result';
import { putClipper } from './put-clipper';

/** A page that gave no answer, with the reason that the reader is told. */
export class PageFailure extends Error {
  override readonly name = 'PageFailure';
  constructor(readonly failure: Failure) {
    super(failure.detail ?? failure.name);
  }
}

/**
 * Reads the page of a tab: injects the clipper, which answers once and changes nothing. Needs the reader's click (activeTab).
 * Throws `PageFailure`; a page's answer is checked like any input, since the page may have had a hand in it.
 */
export async function readPage(tabId: number): Promise<PageExtract> {
  const { answer, isPart } = await inject(tabId);
  if (!answer.ok) throw new PageFailure(answer.error);
  try {
    const page = acceptPageExtract(answer.value);
    return isPart && page.body ? { ...page, body: { ...page.body, truncated: true } } : page;
  } catch (error) {
    if (!(error instanceof InvalidClip)) throw error;
    throw new PageFailure(fail(refusal(await addressOf(tabId)), error.message).error);
  }
}

/** Tries at once and asks for the reason afterwards: where the page can be read, which is nearly always, that is faster. */
async function inject(tabId: number): Promise<{ answer: Result<unknown>; isPart: boolean }> {
  try {
    const { answer, isPart } = await putClipper(tabId);
    // Firefox takes the script for some pages of its own and runs it nowhere.
    if (!answer) return { answer: fail(refusal(await addressOf(tabId)), 'the page gave no answer'), isPart };
    return { answer: answer as Result<unknown>, isPart };
  } catch (error) {
    return { answer: fail(refusal(await addressOf(tabId)), String(error)), isPart: false };
  }
}

async function addressOf(tabId: number): Promise<string | undefined> {
  try {
    return (await browser.tabs.get(tabId)).url;
  } catch (error) {
    throw new PageFailure(fail('PageGone', String(error)).error);
  }
}

/** The extension stores refuse to be read on their own sites (Chrome, Edge, Firefox: the browsers' documentation). */
const STORES = /^https?:\/\/(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore|microsoftedge\.microsoft\.com\/addons|addons\.mozilla\.org|(?:accounts|support)\.firefox\.com)(?:\/|$)/; // prettier-ignore

/** Why a page refused to be read, as far as its address tells; without the reader's click there is none. */
function refusal(url: string | undefined): FailureName {
  if (url?.startsWith('file:')) return 'FilePageRestricted';
  if (url === undefined || STORES.test(url) || !/^https?:/.test(url)) return 'PageRestricted';
  return /\.pdf$/i.test(new URL(url).pathname) || /\/pdf\//.test(url) ? 'PageIsPdf' : 'PageUnreadable';
}
