/**
 * The signs by which documentation offers the address of a heading: `¶` or an icon of its own font (Sphinx), `#` (Node.js,
 * VuePress, Docusaurus), `§` (rustdoc), a chain (GitBook).
 */
const SIGN = /^[#¶§\u{1f517}\u200b\ue000-\uf8ff]+$/u;

/** Takes out of a page the links by which a heading, or a definition, is pointed at or, in MediaWiki, edited: they are no part of its words. */
export function leaveOutPermalinks(document: Document): void {
  for (const link of document.querySelectorAll('.mw-editsection')) link.remove();
  for (const link of document.querySelectorAll('a[href*="#"]')) if (SIGN.test(link.textContent.trim())) link.remove();
}
