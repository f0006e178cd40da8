import { without } from './without';

/**
 * The signs by which documentation offers the address of a heading: `¶` or an icon of its own font (Sphinx), `#` (Node.js,
 * VuePress, Docusaurus), `§` (rustdoc), a chain (GitBook).
 */
const SIGN = /^[#¶§\u{1f517}\u200b\ue000-\uf8ff]+$/u;

/** Takes out of a page the links by which a heading, or a definition, is pointed at or, in MediaWiki, edited: they are no part of its words. */
export function leaveOutPermalinks(document: Document): void {
  without(document, '.mw-editsection');
  without(document, 'a[href*="#"]', ({ textContent }) => SIGN.test(textContent.trim()));
}
