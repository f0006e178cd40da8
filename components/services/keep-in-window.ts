/** CSS pixels: a window narrower than this has not been given its size yet. */
const UNSIZED = 160;

/** Keeps the body of a popup within its window, now and whenever that has another size. */
export function keepInWindow({ style }: HTMLElement): void {
  const keep = () => {
    if (innerWidth < UNSIZED) return;
    style.maxWidth = `${innerWidth}px`;
    style.maxHeight = `${innerHeight}px`;
  };
  addEventListener('resize', keep);
  keep();
}
