import { useState } from 'preact/hooks';
import { LIMITS } from '../../lib/clip/limits';
import { GrowingText } from '../clip/GrowingText';
import type { InVenue, WorkField } from '../detail/ClipFacts';
import { useServices } from '../services/services';

/** The parts of a place, in the order in which references have them. */
const PARTS = [['volume', 'fieldVolume'], ['issue', 'fieldIssue'], ['pages', 'fieldPages']] as const;

/** Where a work came out, to be put right: of papers, and of whatever has a venue. Only what is in one has a volume there. */
export function VenueFields({ value: { kind, venue, venuePlace }, onEdit, onBlur }: WorkField<InVenue>) {
  const { t } = useServices();
  // Whoever empties the field is still in it.
  const [hadVenue] = useState(Boolean(venue ?? venuePlace));
  if (kind !== 'paper' && !hadVenue) return null;
  return (
    <div class="venue-fields">
      <GrowingText
        class="field-venue"
        most={LIMITS.name}
        label={t('fieldVenue')}
        placeholder={t('placeholderVenue')}
        value={venue ?? ''}
        onInput={(text) => onEdit({ venue: text || null })}
        onEnter={onBlur}
        onBlur={onBlur}
      />
      {(venue ?? venuePlace) && (
        <p class="venue-place">
          {PARTS.map(([part, label]) => (
            <label key={part}>
              {t(label)}
              <input
                class="field"
                maxLength={LIMITS.name}
                placeholder="–"
                value={venuePlace?.[part] ?? ''}
                data-testid={`field-${part}`}
                onInput={(event) => onEdit({ venuePlace: { ...venuePlace, [part]: event.currentTarget.value } })}
                onKeyDown={(event) => event.key === 'Enter' && !event.isComposing && event.currentTarget.blur()}
                onBlur={onBlur}
              />
            </label>
          ))}
        </p>
      )}
    </div>
  );
}
