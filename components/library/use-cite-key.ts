import { useEffect, useState } from 'preact/hooks';
import { useServices } from '../services/services';

/** A clipping that is to be cited, and where that was asked for by key. */
export type Citing = { id: string; from: Element | null };

/** The key, while nobody types. */
export const CITE_KEY = 'c';

/**
 * Cites by a single key the clipping whose row has the focus, else the one that is `opened`. The row's is opened first: so a
 * reader sees what is cited, and the menu has a place to hang from.
 */
export function useCiteKey(opened: string | undefined, open: (id: string) => void): Citing | undefined {
  const { singleKeys } = useServices();
  const [citing, setCiting] = useState<Citing>();
  useEffect(() => {
    if (!singleKeys) return;
    const onKey = (event: KeyboardEvent) => {
      const isHeld = event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing;
      if (event.key !== CITE_KEY || isHeld || event.defaultPrevented) return;
      const target = event.target as Element;
      if (target.closest('input, textarea, select, dialog, [role=menu]')) return;
      const id = target.closest<HTMLElement>('.row')?.dataset.id ?? opened;
      if (id === undefined) return;
      event.preventDefault();
      setCiting({ id, from: document.activeElement });
      if (id !== opened) open(id);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [opened, open, singleKeys]);
  // Who comes back to the clipping later does not find its menu unfolded.
  useEffect(() => setCiting((former) => (former?.id === opened ? former : undefined)), [opened]);
  return citing;
}
