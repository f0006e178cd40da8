import { useMemo } from 'preact/hooks';
import type { Clip } from '../../lib/clip/clip';
import { FIRST } from '../../lib/library/library';
import type { Close, Filter, Found, Ids } from '../../lib/search/filter';
import { useLive } from '../services/use-live';
import { useServices } from '../services/services';

export type Listing = {
  /** What was asked; until the next answer, what was asked before. */
  filter: Filter;
  /** What that filter finds; until the first answer, the newest clippings. `undefined` while nothing is known. */
  ids?: Ids;
  /** All clippings on each shelf, once anything is answered. */
  shelf?: Found['shelf'];
  /** The counts beside the choices of the filter. */
  counts?: Found['counts'];
  /** False while an answer, or a fuller one, is on its way. */
  settled: boolean;
  /** The answer is as much of a fuller one as is known by now. */
  part?: boolean;
  /** Clippings that searching cannot find yet, since the index has still to read them. */
  unread: number;
  /** Nothing is quite what was asked for; this comes close. */
  close?: Close;
  /** A part of the query was not understood, and was searched as words. */
  misread?: true;
  /** Clippings that need no second look-up: the newest, and those on top of the answer. */
  known: readonly Clip[];
  error?: unknown;
};

const NONE: readonly Clip[] = [];
const EVERYTHING: Filter = {};

/** Follows what a filter finds; `counted`: with counts that are shown all the time. The newest clippings stand in until the first answer, so that a view paints at once. */
export function useFound(filter: Filter, counted = false): Listing {
  const { library } = useServices();
  const newest = useLive(useMemo(() => library.newest(FIRST), [library]));
  const question = JSON.stringify(filter);
  const found = useLive(useMemo(() => library.find(filter, counted), [library, question, counted]));
  const first = newest.value ?? NONE;
  const { filter: answered = EVERYTHING, settled = false, unread = 0, top = NONE, ...rest } = found.value ?? {};
  const known = useMemo(() => [...first, ...top], [first, top]);
  const standIn = useMemo(() => (first.length > 0 ? { ids: first.map(({ id }) => id) } : {}), [first]);
  return {
    ...standIn,
    ...rest,
    filter: answered,
    settled: settled && JSON.stringify(answered) === question,
    unread,
    known,
    error: found.error ?? newest.error,
  };
}
