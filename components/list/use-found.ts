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
  const { filter: answered = EVERYTHING, ids, shelf, counts, settled = false, part, unread = 0, close, misread, top = NONE } = found.value ?? {};
  const known = useMemo(() => [...first, ...top], [first, top]);
  const standIn = useMemo(() => (newest.value && first.length > 0 ? first.map((clip) => clip.id) : undefined), [newest.value, first]);
  const shown = ids ?? standIn;
  const error = found.error ?? newest.error;
  return {
    filter: answered,
    settled: settled && JSON.stringify(answered) === question,
    ...(part && { part }),
    unread,
    known,
    ...(shown && { ids: shown }),
    ...(shelf && { shelf }),
    ...(counts && { counts }),
    ...(close && { close }),
    ...(misread && { misread }),
    ...(error !== undefined && { error }),
  };
}
