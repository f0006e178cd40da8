import { useId, useRef, useState } from 'preact/hooks';
import { LIMITS } from '../../lib/clip/limits';
import { ENDS_TAG, newTags } from '../../lib/clip/tags';
import type { Highlighter } from '../../lib/search/highlighter';
import { Icon } from '../icons/Icon';
import { Marked } from '../list/Marked';
import { useServices } from '../services/services';
import { useWhenLeft } from '../services/use-when-left';
import { useTagCompletion } from './use-tag-completion';

type Props = {
  tags: readonly string[];
  /** Tags that the page proposes; shown faintly, set only when pressed. */
  suggestions?: readonly string[] | undefined;
  /** Marks what was looked for; absent when no words were. */
  highlighter?: Highlighter | undefined;
  onChange: (tags: string[]) => void;
  onBlur?: (() => void) | undefined;
};

/** Tags as chips, and a combobox that completes them (WAI-ARIA Authoring Practices, "Combobox", list autocomplete). */
export function TagField({ tags, suggestions = [], highlighter, onChange, onBlur }: Props) {
  const { t } = useServices();
  const [text, setText] = useState('');
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const matches = useTagCompletion(text, tags);
  const proposed = suggestions.filter((tag) => newTags(tag, tags).length > 0).slice(0, 6);

  const add = (typed: string) => {
    const fresh = newTags(typed, tags);
    const fitting = fresh.filter((tag) => tag.length <= LIMITS.tag).slice(0, LIMITS.tags - tags.length);
    if (fitting.length > 0) onChange([...tags, ...fitting]);
    // What the library would refuse stays where it was typed.
    setText(fresh.filter((tag) => !fitting.includes(tag)).join(' '));
    setActive(-1);
  };
  /** What leaving the field adds is what Enter would. */
  const settle = () => add(matches[active] ?? text);
  useWhenLeft(() => text.trim() && settle());
  const refused = text.trim().length > LIMITS.tag || (text !== '' && tags.length >= LIMITS.tags);
  const remove = (tag: string) => {
    onChange(tags.filter((other) => other !== tag));
    input.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && matches.length > 0) {
      event.preventDefault();
      setActive((at) => (at + step + matches.length + (at < 0 && step < 0 ? 1 : 0)) % matches.length);
    } else if (event.key === 'Enter' && (text.trim() || active >= 0)) {
      event.preventDefault();
      event.stopPropagation();
      settle();
    } else if (event.key === 'Escape' && text) {
      event.preventDefault();
      event.stopPropagation();
      setText('');
    } else if (event.key === 'Backspace' && text === '' && tags.length > 0) {
      onChange(tags.slice(0, -1));
    }
  };

  return (
    <div class="tag-field">
      <ul class="chips" aria-label={t('fieldTags')}>
        {tags.map((tag) => (
          <li key={tag} class="chip" title={tag}>
            <span class="chip-text">{highlighter ? <Marked parts={highlighter.tag(tag)} /> : tag}</span>
            <button type="button" class="chip-remove" aria-label={t('removeTag', { tag })} onClick={() => remove(tag)}>
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <div class="tag-entry">
        <input
          ref={input}
          class="tag-input"
          role="combobox"
          aria-label={t('placeholderTags')}
          aria-autocomplete="list"
          aria-expanded={matches.length > 0}
          aria-controls={listId}
          aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
          aria-invalid={refused}
          autocomplete="off"
          placeholder={t(tags.length > 0 ? 'placeholderMoreTags' : 'placeholderTags')}
          value={text}
          data-testid="tag-input"
          onInput={(event) => {
            const typed = event.currentTarget.value;
            setActive(-1);
            // While an input method composes, a comma belongs to it.
            if (ENDS_TAG.test(typed) && !event.isComposing) add(typed);
            else setText(typed);
          }}
          onCompositionEnd={(event) => ENDS_TAG.test(event.currentTarget.value) && add(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={() => {
            settle();
            onBlur?.();
          }}
        />
        <ul
          id={listId}
          class="completions"
          role="listbox"
          aria-label={t('tagCompletions')}
          hidden={matches.length === 0}
        >
          {matches.map((tag, index) => (
            <li
              key={tag}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === active}
              class="completion"
              // Before the click, since the field's blur would take the half-typed word for a tag.
              onPointerDown={(event) => {
                event.preventDefault();
                add(tag);
              }}
            >
              {tag}
            </li>
          ))}
        </ul>
      </div>
      {refused && (
        <p class="field-refusal" role="alert">
          {t('tagRefused', { most: LIMITS.tag, mostTags: LIMITS.tags })}
        </p>
      )}
      {proposed.length > 0 && (
        <ul class="chips" aria-label={t('tagSuggestions')}>
          {proposed.map((tag) => (
            <li key={tag}>
              <button type="button" class="chip chip-ghost" title={tag} aria-label={t('addTag', { tag })} onClick={() => add(tag)}>
                <Icon name="plus" />
                <span class="chip-text">{tag}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
