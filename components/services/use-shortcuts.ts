import { useEffect, useRef } from 'preact/hooks';
import { useServices } from './services';

/** What the keys that work anywhere in a view do. */
export type Shortcuts = { search: () => void; undo: () => void; back: () => void; help: () => void };

/** `/` search, `z` or Ctrl+Z undo, `?` help, all but while typing, and not the single keys where they are off; Esc back, always. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const { singleKeys } = useServices();
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return;
      const does = shortcutOf(event, singleKeys);
      if (!does) return;
      event.preventDefault();
      latest.current[does]();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [singleKeys]);
}

function shortcutOf(event: KeyboardEvent, singleKeys: boolean): keyof Shortcuts | undefined {
  const typing = (event.target as Element).matches('input, textarea, select');
  const chord = event.ctrlKey || event.metaKey;
  if (event.key === 'Escape') return 'back';
  if (typing) return undefined;
  if (event.key === 'z' && (chord || singleKeys)) return 'undo';
  if (chord || !singleKeys) return undefined;
  return event.key === '/' ? 'search' : event.key === '?' ? 'help' : undefined;
}
