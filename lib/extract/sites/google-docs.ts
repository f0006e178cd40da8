import { LIMITS } from '../../clip/limits';
import { tidy } from '../tidy';
import { metaOf } from './found';
import type { Site } from './site';

/** The editors by the first part of their path. */
const PRODUCTS: Readonly<Record<string, string>> = {
  document: 'Google Docs',
  spreadsheets: 'Google Sheets',
  presentation: 'Google Slides',
  forms: 'Google Forms',
  drawings: 'Google Drawings',
  file: 'Google Drive',
  drive: 'Google Drive',
};
const PRODUCT_NAME = /\s+-\s+Google\s+(?:Docs|Sheets|Slides|Forms|Drawings|Drive|文档|表格|幻灯片|云端硬盘|云端硬碟)$/u;

/**
 * A document in one of Google's editors, or a file in Drive. The text is painted on a canvas and is not in the page:
 * all that can be had without Google's interface is the title.
 */
export const googleDocs: Site = {
  matches: (url) =>
    (url.hostname === 'docs.google.com' || url.hostname === 'drive.google.com') && productOf(url) !== undefined,

  read(document, url) {
    const stated = metaOf(document, 'og:title', LIMITS.title) ?? tidy(document.title, LIMITS.title);
    return {
      kind: 'other',
      authors: null,
      publishedAt: null,
      summary: null,
      body: null,
      site: productOf(url),
      title: stated?.replace(PRODUCT_NAME, ''),
    };
  },
};

function productOf(url: URL): string | undefined {
  return PRODUCTS[url.pathname.split('/')[1] ?? ''];
}
