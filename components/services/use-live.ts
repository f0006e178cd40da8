import { useLayoutEffect, useState } from 'preact/hooks';
import type { Live } from '../../lib/library/library';

export type LiveState<T> = { value?: T; error?: unknown };

/**
 * Follows a live value. While what is watched changes, the former value stays, so that nothing flashes.
 * `live` must be stable between renders (`useMemo`); `undefined` watches nothing.
 */
export function useLive<T>(live: Live<T> | undefined): LiveState<T> {
  const [state, setState] = useState<LiveState<T>>(() => (live?.known === undefined ? {} : { value: live.known }));
  // Not after the paint: each key would wait a frame for its question to be asked.
  useLayoutEffect(
    () =>
      live?.(
        (value) => setState({ value }),
        (error) => setState((before) => ({ ...before, error })),
      ),
    [live],
  );
  return state;
}
