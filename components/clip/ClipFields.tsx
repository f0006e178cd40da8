import type { ClipEdit, SummarySource } from '../../lib/clip/clip';
import { LIMITS } from '../../lib/clip/limits';
import type { Highlighter } from '../../lib/search/highlighter';
import { useServices } from '../services/services';
import { GrowingText } from './GrowingText';
import { SOURCE_LABELS } from './labels';
import { TagField } from './TagField';

export type FieldValues = {
  title: string;
  summary: string;
  summarySource?: SummarySource;
  tags: readonly string[];
  note: string;
};

type Props = {
  values: FieldValues;
  suggestions?: readonly string[] | undefined;
  /** Marks what was looked for; absent when no words were. */
  highlighter?: Highlighter | undefined;
  /** The browser's model is writing a summary. */
  summarising?: boolean;
  onEdit: (edit: ClipEdit) => void;
  onBlur?: (() => void) | undefined;
  /** What Enter in the title does; elsewhere it is a new line. */
  onEnter?: (() => void) | undefined;
};

/** What the reader may write on a clipping: the same fields at the save, in review and in the library. */
export function ClipFields({ values, suggestions, highlighter, summarising = false, onEdit, onBlur, onEnter }: Props) {
  const { t } = useServices();
  return (
    <div class="fields">
      <GrowingText
        class="field-title"
        most={LIMITS.title}
        label={t('fieldTitle')}
        placeholder={t('untitled')}
        value={values.title}
        marks={highlighter?.whole('title', values.title)}
        onInput={(title) => onEdit({ title })}
        onEnter={onEnter ?? onBlur ?? (() => undefined)}
        onBlur={onBlur}
      />
      <div>
        {values.summary && values.summarySource && (
          <span class="summary-source" data-testid="summary-source" role="status">
            {t(summarising ? 'summarising' : SOURCE_LABELS[values.summarySource])}
          </span>
        )}
        <GrowingText
          class="field-summary"
          most={LIMITS.summary}
          label={t('fieldSummary')}
          placeholder={t('placeholderSummary')}
          value={values.summary}
          marks={highlighter?.whole('summary', values.summary)}
          onInput={(summary) => onEdit({ summary: summary === '' ? null : summary })}
          onBlur={onBlur}
        />
      </div>
      <TagField
        tags={values.tags}
        suggestions={suggestions}
        highlighter={highlighter}
        onChange={(tags) => onEdit({ tags })}
        onBlur={onBlur}
      />
      <GrowingText
        class="field-note"
        most={LIMITS.note}
        label={t('fieldNote')}
        placeholder={t('placeholderNote')}
        value={values.note}
        marks={highlighter?.whole('note', values.note)}
        onInput={(note) => onEdit({ note: note === '' ? null : note })}
        onBlur={onBlur}
      />
    </div>
  );
}
