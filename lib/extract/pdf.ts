/** Whether a document is a PDF in the browser's viewer: Chromium wraps it in a page whose only content is an embed. */
export function isPdf(document: Document): boolean {
  if (document.contentType === 'application/pdf') return true;
  const embed = Document.prototype.querySelector.call(document, 'body > embed[type="application/pdf"]:only-of-type');
  return embed !== null && embed.parentElement?.textContent?.trim() === '';
}
