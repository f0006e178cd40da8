import type { Live } from './library';

/** One source for many listeners: it runs while anyone listens, and a newcomer is told its latest value at once. */
export function shared<T>(source: Live<T>): Live<T> {
  const listeners = new Set<{ next: (value: T) => void; failed: (error: unknown) => void }>();
  let latest: { value: T } | undefined;
  let stop: (() => void) | undefined;
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
      if (listeners.size > 0) return;
      stop?.();
      stop = undefined;
      latest = undefined;
    };
  };
}
