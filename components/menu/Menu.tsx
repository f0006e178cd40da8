import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../icons/Icon';
import { useUnfolded } from '../services/use-unfolded';

type Props<Value extends string> = {
  label: string;
  choices: readonly { value: Value; label: string }[];
  onChoose: (value: Value) => void;
  /** The single key by which the view asks for it. */
  shortcut?: string | undefined;
  /** Each new one unfolds it, as if pressed: what holds the place where that was asked for. */
  asked?: { from: Element | null } | undefined;
  disabled?: boolean;
  testId: string;
};

/** How far each key goes through the choices; to an end where that is no number. */
const STEPS: Record<string, number | 'first' | 'last'> = { ArrowDown: 1, ArrowUp: -1, Home: 'first', End: 'last' };

/** A button that unfolds things to do, by the ARIA pattern for menu buttons: arrows go round, Esc and Tab fold it up. */
export function Menu<Value extends string>({ label, choices, onChoose, shortcut, asked, disabled = false, testId }: Props<Value>) {
  const { open, setOpen, close, box, button } = useUnfolded();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  /** Where it was asked for: whoever goes through a list by keys goes on there, unless something lies over that by now. */
  const from = useRef<Element | null>(null);
  const fold = () => {
    close();
    const place = from.current;
    if (place instanceof HTMLElement && place !== document.body && !place.closest('[inert]')) place.focus();
  };

  useLayoutEffect(() => {
    if (open) list.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }, [open]);

  useEffect(() => {
    if (!asked || disabled) return;
    from.current = asked.from;
    setOpen(true);
  }, [asked, disabled]);

  // Pressed a moment too early, it opens when it can, unless the reader has gone on.
  const early = useRef(false);
  useEffect(() => {
    if (!disabled && early.current && document.activeElement === button.current) setOpen(true);
    early.current = false;
  }, [disabled]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return;
    const step = STEPS[event.key];
    if (step !== undefined) go(list.current!, step);
    else if (event.key === 'Escape') fold();
    // The focus goes on from the button, where the menu hangs.
    else if (event.key === 'Tab') return close();
    else return;
    event.preventDefault();
  };
  return (
    <div ref={box} class="menu-box" onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        class="menu-button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-keyshortcuts={shortcut}
        // Not `disabled`: that would take the focus away whenever the list is looked up anew.
        aria-disabled={disabled || undefined}
        data-testid={testId}
        onClick={() => {
          early.current = disabled;
          if (disabled) return;
          from.current = null;
          setOpen(!open);
        }}
      >
        {label}
        <Icon name="down" />
      </button>
      {open && (
        <div ref={list} id={id} class="menu" role="menu" aria-label={label}>
          {choices.map((choice) => (
            <button
              key={choice.value}
              type="button"
              class="choice"
              role="menuitem"
              tabIndex={-1}
              data-value={choice.value}
              // What it would be done to may not be known by now, although it was when the menu opened.
              aria-disabled={disabled || undefined}
              onClick={() => {
                if (disabled) return;
                fold();
                onChoose(choice.value);
              }}
            >
              {choice.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function go(list: HTMLElement, step: number | 'first' | 'last'): void {
  const items = [...list.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const here = items.findIndex((item) => item === document.activeElement);
  const to = step === 'first' ? 0 : step === 'last' ? -1 : (here + step) % items.length;
  items.at(to)?.focus();
}
