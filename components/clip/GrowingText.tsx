import { useLayoutEffect, useRef } from 'preact/hooks';

type Props = {
  label: string;
  value: string;
  placeholder: string;
  /** Characters that the library takes, at most. */
  most: number;
  onInput: (value: string) => void;
  onBlur?: (() => void) | undefined;
  /** Enter ends a text of one paragraph (a title); the function says what it does then. */
  onEnter?: (() => void) | undefined;
  class: string;
  testId?: string;
};

/** A text field that is as high as its text. */
export function GrowingText({ label, value, placeholder, most, onInput, onBlur, onEnter, class: name, testId }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight}px`;
  }, [value]);
  return (
    <textarea
      ref={field}
      class={`field ${name}`}
      rows={1}
      aria-label={label}
      placeholder={placeholder}
      maxLength={most}
      value={value}
      data-testid={testId}
      onInput={(event) => onInput(onEnter ? event.currentTarget.value.replace(/\n/g, ' ') : event.currentTarget.value)}
      onBlur={onBlur}
      onKeyDown={(event) => {
        // Enter that chooses a word in an input method is not ours.
        if (event.key !== 'Enter' || event.isComposing || !onEnter) return;
        event.preventDefault();
        onEnter();
      }}
    />
  );
}
