/** Milliseconds without progress after which whoever keeps the index is called again: its program may have died in the middle. */
const PATIENCE = 5_000;

/**
 * Sees to it that an index which is not finished will be. A browser that starts need not start its extensions' backgrounds, and
 * may end them at any moment; nobody but the pages that wait for the index would notice.
 *
 * @returns `left` is to be told how much is left to do, after every change; `end` when nobody waits any more
 */
export function finishing(finish: () => Promise<unknown>): { left: (count: number) => void; end: () => void } {
  let patience = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    timer = setTimeout(() => {
      patience = PATIENCE;
      wait();
      void finish();
    }, patience);
  };
  return {
    left(count) {
      clearTimeout(timer);
      if (count > 0) wait();
    },
    end: () => clearTimeout(timer),
  };
}
