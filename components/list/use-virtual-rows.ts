import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Ids } from '../../lib/search/filter';
import { RowHeights } from './row-heights';
import type { RowPlaces } from './row-places';

/** Pixels beyond the view in which rows are kept in the document, so that scrolling meets no gap. */
const MARGIN = 400;

/** A row of the document. Rows near the view follow each other; `apart` is the place of one that is kept from far away. */
export type VirtualRow = { id: string; index: number; apart?: number };

/** A row that is to stay where it is in the view: where it began in the list, and how far down the list the view was. */
type Anchor = { index: number; place: number; top: number };

/**
 * The rows of a long list that are near its view, each with its place. Rows measure themselves as they come in; the row
 * on top of the view then stays where it is, whatever was learnt of those above it, so that nothing jumps. So it does when
 * another answer comes, which has those above it guessed anew.
 */
export function useVirtualRows(ids: Ids, box: RefObject<HTMLElement | null>, kept: number) {
  const heights = useRef(new RowHeights()).current;
  // The first frame has what a popup shows; how high the box is, is asked when that is painted.
  const [view, setView] = useState({ top: 0, height: 0 });
  const [revision, setRevision] = useState(0);
  const places = useMemo(() => heights.of(ids), [heights, ids]);
  const latest = useRef({ ids, places });
  const anchor = useRef<Anchor>({ index: 0, place: 0, top: 0 });
  if (latest.current.places !== places) {
    anchor.current = anchorIn(ids, latest.current, view.top && (box.current?.scrollTop ?? 0));
    latest.current = { ids, places };
  }

  const look = useCallback(() => {
    const element = box.current;
    if (!element) return;
    const { scrollTop: top, clientHeight: height } = element;
    setView((before) => (before.top === top && before.height === height ? before : { top, height }));
  }, [box]);

  const rowObserver = useMemo(
    () =>
      new ResizeObserver((entries) => {
        const top = box.current?.scrollTop ?? 0;
        const index = latest.current.places.at(top);
        const place = latest.current.places.start(index);
        const changed = entries.filter(({ target }) => {
          const { offsetHeight, dataset, ariaPosInSet } = target as HTMLElement;
          return offsetHeight > 0 && heights.set(dataset.row ?? '', Number(ariaPosInSet) - 1, offsetHeight);
        });
        if (changed.length === 0) return;
        anchor.current = { index, place, top };
        const moveOn = () => setRevision((before) => before + 1);
        // At the top nothing can jump, and the first frame need not wait.
        if (index === 0) requestAnimationFrame(moveOn);
        else moveOn();
      }),
    [box, heights],
  );

  useLayoutEffect(() => {
    const { index, place, top } = anchor.current;
    const moved = latest.current.places.start(index) - place;
    if (!box.current || moved === 0) return;
    // Not from where it is now: a list that became shorter has been taken back to its end meanwhile.
    box.current.scrollTop = top + moved;
    // Each look at the box has the whole page laid out, which is dear: scrolling tells by itself where it went. Where no rows
    // are in the document it would tell a frame too late.
    if (Math.abs(moved) > MARGIN) look();
  }, [box, look, places, revision]);
  useEffect(() => {
    const observer = new ResizeObserver(look);
    if (box.current) observer.observe(box.current);
    return () => {
      observer.disconnect();
      rowObserver.disconnect();
    };
  }, [box, look, rowObserver]);

  /** Scrolls no further than it takes to have a row in view. */
  const reveal = (index: number) => {
    const element = box.current;
    if (!element) return;
    const [start, end] = [places.start(index), places.start(index + 1)];
    if (start < element.scrollTop) element.scrollTop = start;
    else if (end > element.scrollTop + element.clientHeight) element.scrollTop = end - element.clientHeight;
    look();
  };

  const first = places.at(view.top - MARGIN);
  const last = places.at(view.top + view.height + MARGIN);
  const near = ids.length === 0 ? [] : ids.slice(first, last + 1);
  const rows = near.map((id, at): VirtualRow => ({ id, index: first + at }));
  if (kept < ids.length && (kept < first || kept > last)) {
    rows.push({ id: ids.at(kept) ?? '', index: kept, apart: places.start(kept) });
    rows.sort((a, b) => a.index - b.index);
  }
  return {
    rows,
    before: places.start(first),
    height: places.start(ids.length),
    top: places.at(view.top),
    look,
    reveal,
    rowObserver,
  };
}

/** Where the row that was on top of the view, at `top`, is in the answer that follows; the one in its stead when it is gone. */
function anchorIn(ids: Ids, before: { ids: Ids; places: RowPlaces }, top: number): Anchor {
  const index = before.places.at(top);
  // At the top of the list there is nothing above, and what is new is to be seen.
  const now = index && ids.indexOf(before.ids.at(index) ?? '');
  return { index: now < 0 ? index : now, place: before.places.start(index), top };
}
