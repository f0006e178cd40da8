import { useMemo } from 'preact/hooks';
import type { Close } from '../../lib/search/filter';
import type { Highlighter } from '../../lib/search/highlighter';
import { useLoaded } from '../services/use-loaded';

const load = () => import('../../lib/library/searching');

/** What was looked for: a query, and what was asked instead when nothing is quite so. */
export type Sought = { query?: string | undefined; close?: Close | undefined };

/** What marks what was looked for; nothing without a query. Loaded at the first, so that the popup itself opens sooner. */
export function useHighlighter({ query, close }: Sought): Highlighter | undefined {
  const loaded = useLoaded(load, query !== undefined);
  return useMemo(() => (query === undefined ? undefined : loaded?.highlighter(query, close?.query)), [loaded, query, close]);
}
