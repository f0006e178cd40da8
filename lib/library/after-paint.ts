/** Milliseconds after which a page that is not painted (in a tab behind others) goes on all the same. */
const UNSEEN = 100;

/** Settles when the page has painted: work that the first frame can do without would hold up the one thread that it needs. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, UNSEEN);
  });
}
