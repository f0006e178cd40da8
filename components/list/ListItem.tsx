import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { VirtualRow } from './use-virtual-rows';

type Props = { row: VirtualRow; size: number; observer: ResizeObserver; children: ComponentChildren };

/** One row at its place, with its position in the whole list told to screen readers: only a few are in the document. */
export function ListItem({ row, size, observer, children }: Props) {
  const item = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    const element = item.current;
    if (!element) return;
    observer.observe(element);
    return () => observer.unobserve(element);
  }, [observer]);
  return (
    <li
      ref={item}
      class={row.apart === undefined ? 'list-item' : 'list-item list-item-apart'}
      style={{ transform: row.apart === undefined ? undefined : `translateY(${row.apart}px)` }}
      data-row={row.id}
      aria-setsize={size}
      aria-posinset={row.index + 1}
    >
      {children}
    </li>
  );
}
