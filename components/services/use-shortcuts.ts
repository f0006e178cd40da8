import { useEffect, useRef } from 'preact/hooks';
import { useServices } from './services';

/** What the keys that work anywhere in a view do; `list` is absent while another thing lies over it. */
export type Shortcuts = { search: () => void; undo: () => void; back: () => void; help: () => void; list?: (() => void) | undefined };

/**
 * `/` search, `z` or Ctrl+Z undo, `?` help, all but while typing, and not the single keys where they are off; Esc back, always. The keys
 * that go through the list lead to it from where nothing has the focus, as when the view has just opened.
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  const { singleKeys } = useServices();
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return;
      const does = shortcutOf(event, singleKeys);
      const act = does && latest.current[does];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [singleKeys]);
}

/** The keys that lead to the list, and those of them that are letters. */
const TO_LIST = /^(?:[jk]|Arrow(?:Down|Up))$/;

function shortcutOf(event: KeyboardEvent, singleKeys: boolean): keyof Shortcuts | undefined {
  const { key, target } = event;
  const chord = event.ctrlKey || event.metaKey;
  if (key === 'Escape') return 'back';
  if ((target as Element).matches('input, textarea, select')) return undefined;
  if (key === 'z' && (chord || singleKeys)) return 'undo';
  if (chord) return undefined;
  if (target === document.body && !event.shiftKey && (singleKeys || key.length > 1) && TO_LIST.test(key)) return 'list';
  if (!singleKeys) return undefined;
  return key === '/' ? 'search' : key === '?' ? 'help' : undefined;
}
