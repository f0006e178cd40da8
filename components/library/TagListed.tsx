import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AlikeChange } from '../../lib/clip/alike';
import { tagKey } from '../../lib/clip/tags';
import { formatNumber } from '../../lib/i18n/format';
import type { Filter } from '../../lib/search/filter';
import { TagField } from '../clip/TagField';
import { Dialog } from '../dialog/Dialog';
import { useFound } from '../list/use-found';
import { useServices } from '../services/services';

type ChoicesProps = { filter: Filter; onChange: (changes: AlikeChange[]) => void; onClose: () => void };
type Props = ChoicesProps & { open: boolean; count: number };

/** From how many tags on a field helps to find one. */
const FINDABLE = 12;

/** Asks which tags all that is listed gets, and which of those that are on it go. Both together give a tag another name. */
export function TagListed({ open, count, ...choices }: Props) {
  const { t } = useServices();
  return (
    <Dialog open={open} onClose={choices.onClose} title={t('tagTheseTitle', { count })} testId="tag-listed">
      {open && <TagChoices {...choices} />}
    </Dialog>
  );
}

function TagChoices({ filter, onChange, onClose }: ChoicesProps) {
  const { t } = useServices();
  const field = useRef<HTMLDivElement>(null);
  const [added, setAdded] = useState<string[]>([]);
  const [taken, setTaken] = useState<readonly string[]>([]);
  const [wanted, setWanted] = useState('');
  // Who asks for tags types one: the browser alone would begin with what closes the dialog. This is set before it opens.
  useLayoutEffect(() => field.current?.querySelector('input')?.setAttribute('autofocus', ''), []);
  // A facet leaves its own choice out of its counts: of the tags beside a chosen one those are counted that it is found with.
  const { tag, ...rest } = filter;
  const worded = tag === undefined ? filter : { ...rest, text: `${filter.text ?? ''} tag:"${tag}"`.trim() };
  const there = useFound(worded, true).counts?.()?.tag.filter(([, on]) => on > 0) ?? [];
  const sought = tagKey(wanted.trim());
  const shown = there.filter(([name]) => taken.includes(name) || tagKey(name).includes(sought));
  const toggle = (name: string) => setTaken(taken.includes(name) ? taken.filter((other) => other !== name) : [...taken, name]);
  // What goes goes first: a tag that is written otherwise, `lg` for `LG`, would else be there already, and then be taken off.
  const changes = [...taken.filter((name) => !added.includes(name)).map((name) => ({ untag: name })), ...added.map((name) => ({ tag: name }))];
  return (
    <>
      <h3 class="part-title">{t('tagTheseAdd')}</h3>
      <div ref={field} class="tags-to-come">
        <TagField tags={added} onChange={setAdded} />
      </div>
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
          {shown.length === 0 && <p role="status" class="choice-none">{t('emptyNoneTitle')}</p>}
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
    </>
  );
}
