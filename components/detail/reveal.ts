/** The share of the view that stays above what is brought into sight: what leads to it. */
const ABOVE = 1 / 3;

/** Brings a place in the clipping into sight, unless the reader has begun to scroll. */
export function reveal({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): void {
  const view = startContainer.parentElement?.closest('.detail')?.parentElement;
  if (!view || view.scrollTop > 0) return;
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  const { top, bottom, height } = range.getBoundingClientRect();
  const { top: from } = view.getBoundingClientRect();
  const isInSight = height === 0 || bottom <= from + view.clientHeight;
  if (!isInSight) view.scrollTop = top - from - view.clientHeight * ABOVE;
}
