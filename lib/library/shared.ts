import type { Live } from './library';

/** Milliseconds without a listener after which a source is stopped: the next question often follows the last one at once. */
const LINGER = 10_000;

/**
 * One source for many listeners: it runs while anyone listens and a little longer, and a newcomer is told its latest value at
 * once.
 */
export function shared<T>(source: Live<T>): Live<T> {
  const listeners = new Set<{ next: (value: T) => void; failed: (error: unknown) => void }>();
  let latest: { value: T } | undefined;
  let stop: (() => void) | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  return (next, failed) => {
    const listener = { next, failed };
    listeners.add(listener);
    if (latest) next(latest.value);
    stop ??= source(
      (value) => {
        latest = { value };
        for (const each of listeners) each.next(value);
      },
      (error) => {
        for (const each of listeners) each.failed(error);
      },
    );
    return () => {
      listeners.delete(listener);
      clearTimeout(leaving);
      leaving = setTimeout(() => {
        if (listeners.size > 0) return;
        stop?.();
        stop = undefined;
        latest = undefined;
      }, LINGER);
    };
  };
}
