import type { ComponentChildren } from 'preact';

type Props<T extends string> = {
  legend: string;
  name: string;
  value: T;
  choices: { value: T; label: string; hint?: string; disabled?: boolean }[];
  onChoose: (value: T) => void;
  /** What is to be said of the choices, beneath them. */
  children?: ComponentChildren;
};

/** One setting: the choices side by side, the browser's own radio buttons beneath. */
export function RadioGroup<T extends string>({ legend, name, value, choices, onChoose, children }: Props<T>) {
  return (
    <fieldset class="sheet-part radios" data-testid={`setting-${name}`}>
      <legend class="sheet-title">{legend}</legend>
      <div class="radio-row">
        {choices.map((choice) => (
          <label key={choice.value} class="radio">
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              disabled={choice.disabled}
              onChange={() => onChoose(choice.value)}
            />
            <span>
              {choice.label}
              {choice.hint && <small>{choice.hint}</small>}
            </span>
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}
