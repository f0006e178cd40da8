import { useMemo } from 'preact/hooks';
import type { Highlighter } from '../../lib/search/highlighter';
import { useLoaded } from '../services/use-loaded';

const load = () => import('../../lib/library/searching');

/** What marks the rows for a query, or for what comes `close` to it; nothing without one. Loaded at the first, so that the popup itself opens sooner. */
export function useHighlighter(query: string | undefined, close = false): Highlighter | undefined {
  const loaded = useLoaded(load, query !== undefined);
  return useMemo(() => (query === undefined ? undefined : loaded?.highlighter(query, close)), [loaded, query, close]);
}
