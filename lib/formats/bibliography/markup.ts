/** Marks of HTML and JATS that reference managers leave in titles and abstracts; what stands between other angle brackets is text. */
const MARK = /<\/?(?:(?:jats:)?(?:i|b|em|strong|u|sub|sup|sc|italic|bold|title|sec|inf)|span|div|br|p|jats:p|scp|正)(?:\s[^<>]*)?\/?>/gi;

/** A text without the marks that only set it; each paragraph on lines of its own. */
export function withoutMarkup(text: string): string {
  if (!text.includes('<')) return text;
  return text.replace(/(?:<\/(?:jats:)?p>\s*|<br\s*\/?>\s*)/gi, '\n').replace(/<(?:jats:)?title>\s*abstract\s*<\/(?:jats:)?title>/gi, '').replace(MARK, '').trim();
}
