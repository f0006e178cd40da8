import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Ids } from '../../lib/search/filter';
import type { Returning } from './use-clip-actions';

/**
 * The row that holds the tab stop. It is remembered by id, so that rows that come and go above it do not move it; when
 * it is deleted, the one that takes its place inherits the stop, and the focus if it had it. The one that is `returning` gets
 * both when it is there again.
 */
export function useCurrentRow(ids: Ids, box: RefObject<HTMLElement | null>, returning: Returning) {
  const [row, setRow] = useState<{ id: string | undefined; index: number }>({ id: undefined, index: 0 });
  const wantsFocus = useRef(false);
  const hadFocus = useRef(false);
  // A pass over all that was found: once for an answer, not at every drawing of it.
  const found = useMemo(() => (row.id === undefined ? -1 : ids.indexOf(row.id)), [ids, row.id]);
  const index = Math.max(0, found >= 0 ? found : Math.min(row.index, ids.length - 1));

  // A focused row that is removed takes the focus to nowhere, without an event that all browsers agree on; so what is
  // watched is where the focus or the pointer went last.
  useEffect(() => {
    const watch = (event: Event) => (hadFocus.current = box.current?.contains(event.target as Node) ?? false);
    document.addEventListener('focusin', watch);
    document.addEventListener('pointerdown', watch);
    return () => {
      document.removeEventListener('focusin', watch);
      document.removeEventListener('pointerdown', watch);
    };
  }, [box]);

  // After every rendering, since the row may be in the document long before its clipping has been loaded.
  useLayoutEffect(() => {
    const lost = hadFocus.current && document.activeElement === document.body;
    if (!wantsFocus.current && !lost) return;
    const title = box.current?.querySelector<HTMLElement>(`[data-id="${ids.at(index)}"] .row-open`);
    if (!title) return;
    wantsFocus.current = false;
    title.focus({ preventScroll: true });
    title.closest('li')?.scrollIntoView({ block: 'nearest' });
  });

  // Behind the effect above, which would give the focus to the row that has the stop so far.
  const former = useRef<Ids>(undefined);
  useLayoutEffect(() => {
    const before = former.current;
    former.current = ids;
    const id = returning.current;
    const place = id ? ids.indexOf(id) : -1;
    if (!id || place < 0) return;
    returning.current = undefined;
    const wasHere = before && before.indexOf(id) >= 0;
    // Who is in another part of the view stays there. The notice takes its button for Undo away, and the focus with it.
    const { activeElement: held, body } = document;
    if (wasHere || !(held === body || held?.closest('.shelf, .toast'))) return;
    setRow({ id, index: place });
    wantsFocus.current = true;
  }, [ids]);

  // With its last row the list goes, and leaves the focus to what stands in its place.
  useLayoutEffect(
    () => () => {
      if (hadFocus.current) box.current?.closest<HTMLElement>('.shelf')?.focus();
    },
    [box],
  );

  return {
    index,
    setIndex: (next: number) => setRow({ id: ids.at(next), index: next }),
    /** Moves the focus to the current row once it is in the document. */
    focus: () => (wantsFocus.current = true),
  };
}
