import { useState } from 'preact/hooks';
import type { AlikeChange } from '../../lib/clip/alike';
import { formatNumber } from '../../lib/i18n/format';
import type { Filter } from '../../lib/search/filter';
import { TagField } from '../clip/TagField';
import { Dialog } from '../dialog/Dialog';
import { useFound } from '../list/use-found';
import { useServices } from '../services/services';

type Props = { filter: Filter; count: number; onChange: (changes: AlikeChange[]) => void; onClose: () => void };

/** From how many tags on a field helps to find one. */
const FINDABLE = 12;

/** Asks which tags all that is listed gets, and which of those that are on it go. Both together give a tag another name. */
export function TagListed({ filter, count, onChange, onClose }: Props) {
  const { t } = useServices();
  const [added, setAdded] = useState<string[]>([]);
  const [taken, setTaken] = useState<readonly string[]>([]);
  const [wanted, setWanted] = useState('');
  // A facet leaves its own choice out of its counts: of the tags beside a chosen one those are counted that it is found with.
  const { tag, ...rest } = filter;
  const worded = tag === undefined ? filter : { ...rest, text: `${filter.text ?? ''} tag:"${tag}"`.trim() };
  const there = useFound(worded, true).counts?.()?.tag.filter(([, on]) => on > 0) ?? [];
  const shown = there.filter(([name]) => name.toLocaleLowerCase().includes(wanted.toLocaleLowerCase()));
  const toggle = (name: string) => setTaken(taken.includes(name) ? taken.filter((other) => other !== name) : [...taken, name]);
  const changes = [...added.map((name) => ({ tag: name })), ...taken.filter((name) => !added.includes(name)).map((name) => ({ untag: name }))];
  return (
    <Dialog open onClose={onClose} title={t('tagTheseTitle', { count })} testId="tag-listed">
      <h3 class="part-title">{t('tagTheseAdd')}</h3>
      <TagField tags={added} onChange={setAdded} />
      {there.length > 0 && (
        <>
          <h3 class="part-title tag-listed-part" id="tags-there">
            {t('tagTheseTake')}
          </h3>
          {there.length > FINDABLE && (
            <input
              class="choice-find"
              aria-label={t('findChoice', { filter: t('filterTag') })}
              placeholder={t('findChoice', { filter: t('filterTag') })}
              value={wanted}
              onInput={(event) => setWanted(event.currentTarget.value)}
            />
          )}
          <ul class="choices tags-there" aria-labelledby="tags-there">
            {shown.map(([name, on]) => (
              <li key={name}>
                <button type="button" class="choice" aria-pressed={taken.includes(name)} data-value={name} onClick={() => toggle(name)}>
                  <span class="choice-label">{name}</span>
                  <span class="choice-count">{formatNumber(on)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <div class="dialog-actions">
        <button type="button" class="button" onClick={onClose}>
          {t('cancel')}
        </button>
        <button type="button" class="button button-main" data-testid="tag-listed-do" disabled={changes.length === 0} onClick={() => onChange(changes)}>
          {t('tagTheseDo')}
        </button>
      </div>
    </Dialog>
  );
}
