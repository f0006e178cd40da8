import { useEffect, useRef } from 'preact/hooks';
import type { Clip } from '../../lib/clip/clip';
import type { Ids } from '../../lib/search/filter';
import type { Highlighter } from '../../lib/search/highlighter';
import { useServices } from '../services/services';
import { ClipRow } from './ClipRow';
import { handleListKey } from './list-keys';
import { ListItem } from './ListItem';
import type { ClipActions, Returning } from './use-clip-actions';
import { useCurrentRow } from './use-current-row';
import { useRows } from './use-rows';
import { useVirtualRows } from './use-virtual-rows';

type Props = {
  /** What the ids answer: the same for the same filter. */
  question: string;
  ids: Ids;
  known: readonly Clip[];
  highlighter: Highlighter | undefined;
  selected?: string | undefined;
  onOpen: (id: string) => void;
  onScroll?: ((offset: number) => void) | undefined;
  actions: ClipActions;
  returning: Returning;
};

/** The list of clippings, however long: only rows near the view are in the document, and only theirs are loaded. */
export function ClipList({ question, ids, known, highlighter, selected, onOpen, onScroll, actions, returning }: Props) {
  const { t } = useServices();
  const box = useRef<HTMLDivElement>(null);
  const { index: current, setIndex, focus } = useCurrentRow(ids, box, returning);
  const { rows, before, height, top, look, reveal, rowObserver } = useVirtualRows(ids, box, current);
  const clips = useRows(ids, top, current, known);

  // Another question is another list: it is read from its beginning, once its answer is there.
  const answered = useRef(question);
  useEffect(() => {
    const before = answered.current;
    answered.current = question;
    if (before === question) return;
    if (box.current && !box.current.contains(document.activeElement)) box.current.scrollTop = 0;
  }, [ids]);

  const move = (to: number | 'first' | 'last') => {
    const target = to === 'first' ? 0 : to === 'last' ? ids.length - 1 : current + to;
    const index = Math.max(0, Math.min(ids.length - 1, target));
    reveal(index);
    setIndex(index);
    focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const clip = clips.get(ids.at(current) ?? '');
    const openPage = () => box.current?.querySelector<HTMLElement>(`[data-id="${clip?.id}"] .row-page`)?.click();
    if (handleListKey(event, { clip, move, openPage, actions })) event.preventDefault();
  };

  return (
    <div
      ref={box}
      class="list"
      onScroll={(event) => {
        look();
        onScroll?.(event.currentTarget.scrollTop);
      }}
      onKeyDown={onKeyDown}
      onFocusCapture={(event) => {
        const id = (event.target as Element).closest<HTMLElement>('[data-id]')?.dataset.id;
        if (id !== undefined) setIndex(ids.indexOf(id));
      }}
    >
      <ul
        class="list-box"
        // At least so high: rows that were guessed too low do not run over the room below them.
        style={{ minHeight: `${height}px`, paddingBlockStart: `${before}px` }}
        aria-label={t('listLabel')}
        data-testid="clip-list"
      >
        {rows.map((row) => {
          const clip = clips.get(row.id);
          return (
            <ListItem key={row.id} row={row} size={ids.length} observer={rowObserver}>
              {clip ? (
                <ClipRow
                  clip={clip}
                  highlighter={highlighter}
                  current={row.index === current}
                  selected={row.id === selected}
                  onOpen={onOpen}
                  actions={actions}
                />
              ) : (
                <div class="row row-loading" aria-label={t('loadingRow')} role="img" />
              )}
            </ListItem>
          );
        })}
      </ul>
    </div>
  );
}
