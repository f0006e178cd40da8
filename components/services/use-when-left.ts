import { useEffect, useRef } from 'preact/hooks';

/** Does something when the view goes: it is taken off the page, or the page is closed, as a popup is at any moment. */
export function useWhenLeft(does: () => void): void {
  const latest = useRef(does);
  latest.current = does;
  useEffect(() => {
    const leave = () => latest.current();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
}
