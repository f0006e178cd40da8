import type { Live } from './library';

/** Milliseconds without a listener after which a source is stopped: the next question often follows the last one at once. */
const LINGER = 10_000;

type State<T> = { value: T } | { error: unknown };
type Listener<T> = { next: (value: T) => void; failed: (error: unknown) => void };

/**
 * One source for many listeners: it runs while anyone listens and a little longer, and a newcomer is told its latest value, or
 * its failure, at once.
 */
export function shared<T>(source: Live<T>): Live<T> {
  const listeners = new Set<Listener<T>>();
  let latest: State<T> | undefined;
  let stop: (() => void) | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const tellAll = (state: State<T>) => {
    latest = state;
    for (const each of listeners) tell(each, state);
  };
  return (next, failed) => {
    const listener = { next, failed };
    listeners.add(listener);
    if (latest) tell(listener, latest);
    stop ??= source(
      (value) => tellAll({ value }),
      (error) => tellAll({ error }),
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

function tell<T>({ next, failed }: Listener<T>, state: State<T>): void {
  if ('error' in state) failed(state.error);
  else next(state.value);
}
