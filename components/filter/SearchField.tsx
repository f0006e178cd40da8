import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '../icons/Icon';
import { useServices } from '../services/services';

type Props = {
  value: string;
  onInput: (text: string) => void;
  /** What can be asked is to be explained. */
  onHelp: () => void;
  onDown?: () => void;
  /** Enter: what was found first is wanted. */
  onEnter?: () => void;
  inputRef?: Ref<HTMLInputElement>;
};

/** The query. Filters as it is typed; the arrow down goes to the list, Enter opens what is first in it. */
export function SearchField({ value, onInput, onHelp, onDown, onEnter, inputRef }: Props) {
  const { t, singleKeys } = useServices();
  // While an input method composes a word, its letters are not what is looked for.
  const [composed, setComposed] = useState<string>();
  return (
    <div class="search" role="search">
      <Icon name="search" />
      <input
        ref={inputRef ?? null}
        class="search-input"
        type="text"
        inputMode="search"
        enterkeyhint="search"
        autocomplete="off"
        spellcheck={false}
        aria-label={t('search')}
        aria-keyshortcuts="/"
        placeholder={t('searchPlaceholder')}
        value={composed ?? value}
        data-testid="search"
        onInput={(event) => (event.isComposing ? setComposed(event.currentTarget.value) : onInput(event.currentTarget.value))}
        onCompositionEnd={(event) => {
          setComposed(undefined);
          onInput(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Escape' && value !== '') {
            event.preventDefault();
            onInput('');
          } else if (event.key === 'ArrowDown' && onDown) {
            event.preventDefault();
            onDown();
          } else if (event.key === 'Enter' && value !== '') {
            onEnter?.();
          }
        }}
      />
      {value === '' ? (
        singleKeys && (
          <kbd class="search-key" aria-hidden="true">
            /
          </kbd>
        )
      ) : (
        <button type="button" class="icon-button" aria-label={t('clearSearch')} onClick={() => onInput('')}>
          <Icon name="close" />
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={t('searchHelp')}
        title={t('searchHelp')}
        aria-haspopup="dialog"
        data-testid="open-search-help"
        onClick={onHelp}
      >
        <Icon name="help" />
      </button>
    </div>
  );
}
