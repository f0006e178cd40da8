import { useEffect } from 'preact/hooks';

/** While something is under way that ends with the tab, the browser asks before it closes the tab or loads it anew. */
export function useAskBeforeLeaving(busy: boolean): void {
  useEffect(() => {
    if (!busy) return;
    const ask = (event: Event) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [busy]);
}
