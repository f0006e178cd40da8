/**
 * Moments that nothing on the screen shows, as marks in the page's own timeline (User Timing, W3C): the benchmark and a
 * browser's profiler read them there.
 */
export const MOMENTS = {
  /** The save that a click began is committed. */
  saved: 'page-saved',
  /** The clippings that a query finds are known and in order; their rows are not read yet. */
  found: 'hits-found',
} as const;

/** Notes a moment. Of each kind the last is kept, so that a page that is open for days does not fill up with them. */
export function note(moment: keyof typeof MOMENTS): void {
  performance.clearMarks(MOMENTS[moment]);
  performance.mark(MOMENTS[moment]);
}
