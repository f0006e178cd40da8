import { useMemo } from 'preact/hooks';
import type { Clip } from '../../lib/clip/clip';
import type { Ids } from '../../lib/search/filter';
import { useLive } from '../services/use-live';
import { useServices } from '../services/services';

/** Rows are fetched around the one on top, in steps, so that scrolling a little asks for nothing. */
const STEP = 16;
const AHEAD = 48;

/** The clippings near row `top` of the view, and that of row `kept`, by id; `first` are known without asking. */
export function useRows(
  ids: Ids,
  top: number,
  kept: number,
  first: readonly Clip[],
): ReadonlyMap<string, Clip> {
  const { library } = useServices();
  const start = Math.max(0, Math.floor(top / STEP) * STEP - STEP);
  const apart = kept < start || kept >= start + AHEAD;
  const near = [...ids.slice(start, start + AHEAD), ...(apart ? ids.slice(kept, kept + 1) : [])];
  const rows = useLive(useMemo(() => library.rows(near), [library, near.join()])).value;
  return useMemo(() => new Map([...first, ...(rows ?? [])].map((clip) => [clip.id, clip])), [first, rows]);
}
