/** The heights, in pixels, that the tests' document pretends to have: it has no layout of its own. */
const ROW = 100;
const VIEW = 500;

/** Tells every observed element a size: rows one, everything else the view's. Call it before a virtual list renders. */
export function pretendLayout(): void {
  globalThis.ResizeObserver = class implements ResizeObserver {
    constructor(private readonly tell: ResizeObserverCallback) {}

    observe(target: Element): void {
      queueMicrotask(() => this.tell([{ target } as ResizeObserverEntry], this));
    }

    unobserve = (): void => undefined;
    disconnect = (): void => undefined;
  };
  const heights = { offsetHeight: ROW, clientHeight: VIEW };
  for (const [name, value] of Object.entries(heights))
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, value });
}
