import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** An element that is brought into view whenever another answer comes, which stands in it; not for one that was there before. */
export function useIntoView(answer: unknown): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const seen = useRef(answer);
  useEffect(() => {
    if (seen.current === answer) return;
    seen.current = answer;
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [answer]);
  return place;
}
