import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Part } from '../../lib/search/highlight';
import { Marked } from '../list/Marked';

type Props = {
  label: string;
  value: string;
  placeholder: string;
  /** The value in parts, some of them marked. A field has no markup: they lie over it until it is written in. */
  marks?: readonly Part[] | undefined;
  /** Characters that the library takes, at most. */
  most: number;
  onInput: (value: string) => void;
  onBlur?: (() => void) | undefined;
  /** Enter ends a text of one paragraph (a title); the function says what it does then. */
  onEnter?: (() => void) | undefined;
  /** The element that says how it is written. */
  hint?: string;
  /** Its class, by which tests know it too. */
  class: string;
};

/** A text field that is as high as its text, as far as there is room; at rest it shows that it has more. */
export function GrowingText({ label, value, placeholder, marks, most, onInput, onBlur, onEnter, hint, class: name }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [cut, setCut] = useState(false);
  const grow = useCallback(() => {
    const area = field.current;
    if (!area) return;
    area.style.height = 'auto';
    const border = area.offsetHeight - area.clientHeight;
    area.style.height = `${area.scrollHeight + border}px`;
    setCut(isCut(area));
  }, []);
  useLayoutEffect(grow, [grow, value]);
  // In a window that is made narrower, or is zoomed, the same text has more lines.
  useEffect(() => {
    let width = field.current?.clientWidth;
    const observer = new ResizeObserver(() => {
      if (field.current?.clientWidth === width) return;
      width = field.current?.clientWidth;
      grow();
    });
    if (field.current) observer.observe(field.current);
    return () => observer.disconnect();
  }, [grow]);
  // There is more room while it is written in.
  const leave = () => {
    const area = field.current;
    if (area) {
      area.scrollTop = 0;
      setCut(isCut(area));
    }
    onBlur?.();
  };
  return (
    <div class="field-box" data-cut={cut || undefined}>
      <textarea
        ref={field}
        class={`field ${name}`}
        dir="auto"
        rows={1}
        aria-label={label}
        aria-describedby={hint}
        placeholder={placeholder}
        maxLength={most}
        value={value}
        data-testid={name}
        onInput={(event) => onInput(onEnter ? event.currentTarget.value.replace(/\n/g, ' ') : event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          // Enter that chooses a word in an input method is not ours.
          if (event.key !== 'Enter' || event.isComposing || !onEnter) return;
          event.preventDefault();
          onEnter();
        }}
      />
      {marks?.some(({ marked }) => marked) && (
        <div class={`field field-marks ${name}`} dir="auto" aria-hidden="true">
          <Marked parts={marks} />
        </div>
      )}
    </div>
  );
}

/** Whether more is in a field than it shows; a pixel is a matter of rounding. */
function isCut({ scrollHeight, clientHeight }: HTMLElement): boolean {
  return scrollHeight > clientHeight + 1;
}
