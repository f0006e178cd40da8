import { useEffect, useRef } from 'preact/hooks';
import { useServices } from '../services/services';

const ARROWS = new Set(['ArrowDown', 'ArrowUp']);
const LETTERS = new Set(['j', 'k']);

/** The keys that go through the list lead to it from where nothing has the focus, as when the library has just opened. */
export function useWayToList(toList: () => void): void {
  const { singleKeys } = useServices();
  const latest = useRef(toList);
  latest.current = toList;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isNowhere = event.target === document.body;
      const isHeld = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
      if (!isNowhere || isHeld || event.isComposing) return;
      if (!ARROWS.has(event.key) && !(singleKeys && LETTERS.has(event.key))) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [singleKeys]);
}
