import { useMemo } from 'preact/hooks';
import type { Clip } from '../../lib/clip/clip';
import type { Ids } from '../../lib/search/filter';
import { useLive } from '../services/use-live';
import { useServices } from '../services/services';

/** Rows are fetched around the one on top, in steps, so that scrolling a little asks for nothing. */
const STEP = 16;
const AHEAD = 48;

/** The clippings near row `top` of the view, and that of row `kept`, by id; those that are `known` are not asked for. */
export function useRows(
  ids: Ids,
  top: number,
  kept: number,
  known: readonly Clip[],
): ReadonlyMap<string, Clip> {
  const { library } = useServices();
  const start = Math.max(0, Math.floor(top / STEP) * STEP - STEP);
  const apart = kept < start || kept >= start + AHEAD;
  const near = [...ids.slice(start, start + AHEAD), ...(apart ? ids.slice(kept, kept + 1) : [])];
  const byId = useMemo(() => new Map(known.map((clip) => [clip.id, clip])), [known]);
  const missing = near.filter((id) => !byId.has(id));
  const rows = useLive(useMemo(() => (missing.length > 0 ? library.rows(missing) : undefined), [library, missing.join()])).value;
  return useMemo(() => (rows ? new Map([...rows.map((clip) => [clip.id, clip] as const), ...byId]) : byId), [byId, rows]);
}
