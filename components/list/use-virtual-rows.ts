import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { RowHeights, rowAt } from './row-heights';

/** Pixels beyond the view in which rows are kept in the document, so that scrolling meets no gap. */
const MARGIN = 400;

/** A row of the document. Rows near the view follow each other; `apart` is the place of one that is kept from far away. */
export type VirtualRow = { id: string; index: number; apart?: number };

/**
 * The rows of a long list that are near its view, each with its place. Rows measure themselves as they come in; the row
 * on top of the view then stays where it is, whatever was learnt of those above it, so that nothing jumps.
 */
export function useVirtualRows(ids: readonly string[], box: RefObject<HTMLElement | null>, kept: number) {
  const heights = useRef(new RowHeights()).current;
  const [view, setView] = useState({ top: 0, height: 0 });
  const [revision, setRevision] = useState(0);
  const offsets = useMemo(() => heights.offsets(ids), [heights, ids, revision]);
  const latest = useRef(offsets);
  latest.current = offsets;
  const anchor = useRef({ index: 0, place: 0 });

  const look = useCallback(() => {
    const element = box.current;
    if (element) setView({ top: element.scrollTop, height: element.clientHeight });
  }, [box]);

  const rowObserver = useMemo(
    () =>
      new ResizeObserver((entries) => {
        const index = rowAt(latest.current, box.current?.scrollTop ?? 0);
        const changed = entries.filter(({ target }) => {
          const { offsetHeight, dataset } = target as HTMLElement;
          return offsetHeight > 0 && heights.set(dataset.row ?? '', offsetHeight);
        });
        if (changed.length === 0) return;
        anchor.current = { index, place: latest.current[index] ?? 0 };
        setRevision((before) => before + 1);
      }),
    [box, heights],
  );

  useLayoutEffect(() => {
    const { index, place } = anchor.current;
    if (box.current) box.current.scrollTop += (latest.current[index] ?? place) - place;
    look();
  }, [box, look, revision]);
  useLayoutEffect(look, [look, ids]);
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
    const [start = 0, end = 0] = offsets.slice(index, index + 2);
    if (start < element.scrollTop) element.scrollTop = start;
    else if (end > element.scrollTop + element.clientHeight) element.scrollTop = end - element.clientHeight;
    look();
  };

  const first = rowAt(offsets, view.top - MARGIN);
  const last = rowAt(offsets, view.top + view.height + MARGIN);
  const near = ids.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const rows = near.map((index): VirtualRow => ({ id: ids[index] ?? '', index }));
  if (kept < ids.length && (kept < first || kept > last)) {
    rows.push({ id: ids[kept] ?? '', index: kept, apart: offsets[kept] ?? 0 });
    rows.sort((a, b) => a.index - b.index);
  }
  const before = offsets[first] ?? 0;
  return { rows, before, height: offsets[ids.length] ?? 0, top: rowAt(offsets, view.top), look, reveal, rowObserver };
}
