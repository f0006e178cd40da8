import { useMemo } from 'preact/hooks';
import type { Highlighter } from '../../lib/search/highlighter';
import { useLoaded } from '../services/use-loaded';

const load = () => import('../../lib/library/searching');

/** What was looked for: a query, and whether nothing is quite so and what comes `close` to it was found. */
export type Sought = { query?: string | undefined; close?: boolean };

/** What marks what was looked for; nothing without a query. Loaded at the first, so that the popup itself opens sooner. */
export function useHighlighter({ query, close = false }: Sought): Highlighter | undefined {
  const loaded = useLoaded(load, query !== undefined);
  return useMemo(() => (query === undefined ? undefined : loaded?.highlighter(query, close)), [loaded, query, close]);
}
