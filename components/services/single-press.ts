/** Milliseconds within which two presses are a double click: what Windows has it at, unless the reader changes it. */
const DOUBLE = 500;
/** CSS pixels that a hand moves between the two. */
const STILL = 6;

const CONTROL = 'button, a[href]';

/**
 * Nothing here is meant to be double-clicked, and the second press often meets something else: what stands where the first
 * button was, the next row's bin, the same button that now asks whether one is sure. It is taken for a part of the first;
 * what unfolds and folds may be pressed as fast as anyone likes. Keys are no presses.
 */
export function takeDoublePressesForOne(page: Document): void {
  let last = { time: -Infinity, x: 0, y: 0 };
  const onClick = (event: MouseEvent) => {
    const isByKey = event.detail === 0;
    if (isByKey) return;
    const { timeStamp: time, clientX: x, clientY: y } = event;
    const isSecond = time - last.time < DOUBLE && Math.abs(x - last.x) <= STILL && Math.abs(y - last.y) <= STILL;
    last = { time, x, y };
    const control = event.target instanceof Element ? event.target.closest(CONTROL) : null;
    if (!isSecond || !control || control.hasAttribute('aria-expanded')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  page.addEventListener('click', onClick, { capture: true });
}
