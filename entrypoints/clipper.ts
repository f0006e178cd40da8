import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { extract } from '../lib/extract/extract';
import type { PageExtract } from '../lib/extract/page-extract';
import { isPdf } from '../lib/extract/pdf';
import { refusalOf } from '../lib/extract/refusal';
import { quoteOf } from '../lib/extract/selection';
import { fail, ok } from '../lib/messages/result';
import type { Result } from '../lib/messages/result';

/**
 * The clipper: injected at the click, answers once and leaves nothing behind. What it returns is the result of
 * `scripting.executeScript`. To WXT it is an unlisted script, because the frame that WXT puts around content scripts
 * dispatches an event into the page and stays there listening.
 */
export default defineUnlistedScript((): Result<PageExtract> => {
  try {
    if (isPdf(document)) return fail('PageIsPdf');
    const quote = quoteOf(getSelection());
    const [navigation] = performance.getEntriesByType('navigation');
    const page = extract(document, location.href, new Date(), navigation?.name);
    const refusal = refusalOf(page);
    return refusal ? fail(refusal) : ok({ ...page, ...(quote ? { quote } : {}) });
  } catch (error) {
    return fail('Unexpected', error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  }
});
