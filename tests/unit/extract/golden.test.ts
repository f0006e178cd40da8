// @vitest-environment happy-dom
import { describe, test } from 'vitest';
import { extract } from '../../../lib/extract/extract';
import { CASES, expectExtract } from '../../pages/cases';

/** The quick run of the golden pages; `tests/e2e/golden.test.ts` runs every one of them in a real browser. */
describe('golden pages, parsed by happy-dom', () => {
  // Its parser does not mend crossed and unclosed tags as browsers do.
  for (const page of CASES.filter(({ name }) => name !== 'hostile-markup')) {
    test(`${page.name}: ${page.what}`, () => {
      const document = new DOMParser().parseFromString(page.html, 'text/html');
      expectExtract(extract(document, page.url, new Date('2026-01-15T12:00:00Z')), page);
    });
  }
});
