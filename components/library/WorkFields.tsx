import { useId, useRef, useState } from 'preact/hooks';
import { authorsIn, BETWEEN_NAMES, dayIn } from '../../lib/clip/as-written';
import { LIMITS } from '../../lib/clip/limits';
import { formatPublished } from '../../lib/i18n/format';
import { GrowingText } from '../clip/GrowingText';
import type { WorkField, WorkFields } from '../detail/ClipFacts';
import { useServices } from '../services/services';
import { VenueFields } from './VenueFields';

/** Who wrote the work, to be put right. What is typed stays as it is typed until the caret is gone. */
function AuthorsField({ value, onEdit, onBlur }: WorkField<readonly string[]>) {
  const { t } = useServices();
  const hint = useId();
  const [typed, setTyped] = useState<string>();
  const leave = () => {
    setTyped(undefined);
    onBlur();
  };
  return (
    <div class="hinted">
      <GrowingText
        class="field-authors"
        most={LIMITS.summary}
        label={t('fieldAuthors')}
        placeholder={t('placeholderAuthors')}
        value={typed ?? value.join(BETWEEN_NAMES)}
        onInput={(text) => {
          setTyped(text);
          onEdit({ authors: authorsIn(text) });
        }}
        onEnter={leave}
        onBlur={leave}
        hint={hint}
      />
      <span id={hint} class="hint">
        {t('hintAuthors')}
      </span>
    </div>
  );
}

/** When the work came out, to be put right: in words, and in figures while it is written in. What is no day is not taken. */
function DayField({ value, onEdit, onBlur }: WorkField<string | null>) {
  const { t } = useServices();
  const hint = useId();
  const [typed, setTyped] = useState<string>();
  const former = useRef(value);
  const wrong = typed !== undefined && typed.trim() !== '' && dayIn(typed) === undefined;
  const write = (text: string) => {
    setTyped(text);
    const day = text.trim() === '' ? null : dayIn(text);
    // The beginning of what is no day may have been one, as 2024-1 is of 2024-13: nobody meant it.
    const publishedAt = day === undefined ? former.current : day;
    if (publishedAt !== value) onEdit({ publishedAt });
  };
  return (
    <span class="hinted">
      <input
        class="field field-day"
        aria-label={t('fieldDay')}
        aria-describedby={hint}
        aria-invalid={wrong}
        placeholder={t('placeholderDay')}
        maxLength={LIMITS.name}
        value={typed ?? (value === null ? '' : formatPublished(t.language, value))}
        data-testid="field-day"
        onFocus={() => {
          former.current = value;
          setTyped(value?.slice(0, 10) ?? '');
        }}
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && !event.isComposing && event.currentTarget.blur()}
        onBlur={() => {
          setTyped(undefined);
          onBlur();
        }}
      />
      <span id={hint} class="hint" data-wrong={wrong || undefined}>
        {t('hintDay')}
      </span>
    </span>
  );
}

/** What the library gives an opened clipping to be put right with. */
export const workFields: WorkFields = { Authors: AuthorsField, Day: DayField, Venue: VenueFields };
