import { useRef } from 'preact/hooks';
import type { Clip } from '../../lib/clip/clip';
import type { Ids } from '../../lib/search/filter';
import type { Departure } from './use-clip-actions';

type View = {
  ids: Ids | undefined;
  opened: string | undefined;
  open: (id: string | undefined) => void;
};

/**
 * What a view does when the clipping that is open goes: it opens what takes its place in the list, and it again when it
 * comes back; unless the reader has gone elsewhere meanwhile.
 */
export function useDeparture(view: View): (clip: Clip) => Departure | undefined {
  const latest = useRef(view);
  latest.current = view;
  return ({ id }) => {
    const { ids, opened } = latest.current;
    if (id !== opened || !ids) return undefined;
    const next = neighbourOf(id, ids);
    const turn = (from: string | undefined, to: string | undefined) => {
      if (latest.current.opened === from) latest.current.open(to);
    };
    return { gone: () => turn(id, next), back: () => turn(next, id) };
  };
}

/** The next one in the list, or else the one before. */
function neighbourOf(id: string, ids: Ids): string | undefined {
  const at = ids.indexOf(id);
  if (at < 0) return undefined;
  return ids.at(at + 1) ?? (at > 0 ? ids.at(at - 1) : undefined);
}
