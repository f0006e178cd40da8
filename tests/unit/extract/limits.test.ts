// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { extract } from '../../../lib/extract/extract';
import { parsePageExtract } from '../../../lib/extract/validate';
import { CASES } from '../../pages/cases';

/** More than any field but the body may hold. */
const LONG = ' swollen'.repeat(2_600);
/** More than a clipping may have of anything that pages list by links. */
const MANY = 300;
const SHOW_TEXT = 4;

/** Attributes that hold words. */
const WORDED = 'content author title post-title data-author alt data-subreddit-prefixed subreddit-prefixed-name'.split(' ');
/** Stamps by which a product is known: swollen, they would lead to another reader. */
const STAMP = 'meta[name="generator"], meta[property="al:android:package"]';

/** A page whose every text, name and label is far too long, and whose every link stands there hundreds of times. */
function swollen(html: string): Document {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const walker = document.createTreeWalker(document.documentElement, SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode: text } = walker;
    if (text.nodeValue?.trim() && !text.parentElement?.matches('script, style')) text.nodeValue += LONG;
  }
  for (const element of document.querySelectorAll(`*:not(${STAMP})`)) {
    for (const name of WORDED.filter((worded) => element.hasAttribute(worded)))
      element.setAttribute(name, element.getAttribute(name) + LONG);
  }
  for (const link of [...document.querySelectorAll('a')].filter(({ children }) => children.length === 0)) {
    for (let at = 0; at < MANY; at++) {
      const twin = link.cloneNode() as Element;
      twin.textContent = String(at);
      link.after(twin);
    }
  }
  return document;
}

describe('a page that is swollen beyond all measure gives a clipping that can be kept', () => {
  test.each(CASES)('$name', ({ url, html }) => {
    const found = extract(swollen(html), url, new Date('2026-01-15T12:00:00Z'));
    expect(() => parsePageExtract(found)).not.toThrow();
  });
});
