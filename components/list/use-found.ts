import { useMemo } from 'preact/hooks';
import type { Clip } from '../../lib/clip/clip';
import { FIRST } from '../../lib/library/library';
import type { Counts, Filter, Ids } from '../../lib/search/filter';
import { useLive } from '../services/use-live';
import { useServices } from '../services/services';

export type Listing = {
  /** What the filter finds; until the first answer, the newest clippings. `undefined` while nothing is known. */
  ids?: Ids;
  counts?: Counts;
  /** False while a fuller answer is on its way. */
  settled: boolean;
  /** Clippings that searching cannot find yet, since the index has still to read them. */
  unread: number;
  /** The newest clippings, which need no second look-up. */
  first: readonly Clip[];
  error?: unknown;
};

/** Follows what a filter finds. The newest clippings stand in until the first answer, so that a view paints at once. */
export function useFound(filter: Filter): Listing {
  const { library } = useServices();
  const newest = useLive(useMemo(() => library.newest(FIRST), [library]));
  const found = useLive(useMemo(() => library.find(filter), [library, JSON.stringify(filter)]));
  const first = newest.value ?? [];
  const ids: Ids | undefined =
    found.value?.ids ?? (newest.value && first.length > 0 ? first.map((clip) => clip.id) : undefined);
  return {
    first,
    settled: found.value?.settled ?? false,
    unread: found.value?.unread ?? 0,
    ...(ids ? { ids } : {}),
    ...(found.value ? { counts: found.value.counts } : {}),
    ...((found.error ?? newest.error) ? { error: found.error ?? newest.error } : {}),
  };
}
