import { useRef } from 'preact/hooks';
import type { Filter } from '../../lib/search/filter';
import { cleared, clearingOf, isNarrowed } from '../filter/facets';
import { useServices } from '../services/services';
import { ClipList } from './ClipList';
import { EmptyState } from './EmptyState';
import { IndexProgress } from './IndexProgress';
import type { ClipActions, Returning } from './use-clip-actions';
import type { Listing } from './use-found';
import { useHighlighter } from './use-highlighter';

type Props = {
  listing: Listing;
  filter: Filter;
  onFilter: (filter: Filter) => void;
  /** The starter collection is being planted: an empty list is not for long. */
  planting: boolean;
  selected?: string | undefined;
  onOpen: (id: string) => void;
  onScroll?: ((offset: number) => void) | undefined;
  actions: ClipActions;
  /** The clipping that Undo is about to bring back. */
  returning: Returning;
};

/** The list, or what stands in its place; and the number found, told to screen readers. */
export function Shelf({ listing, filter, onFilter, planting, ...list }: Props) {
  const { t } = useServices();
  const { ids, shelf, settled, part, known, close, misread, error } = listing;
  // A screen reader is told at first and at last, not of every step between.
  const told = useRef('');
  if (!part) told.current = shelf && ids ? t('listFound', { count: ids.length }) : '';
  const highlighter = useHighlighter({ query: listing.filter.text, close });
  const note = close && ids && ids.length > 0 && (close.words ? t('listSpelled', { words: close.words.join(', ') }) : t('listClose'));
  return (
    <section class="shelf" tabIndex={-1} aria-label={t('listLabel')}>
      <p class="hidden" role="status" data-testid="found-count" data-settled={settled}>
        {told.current}
        {note && <span> {note}</span>}
      </p>
      {note && (
        <p class="list-note" aria-hidden="true" data-testid="found-close">
          {note}
        </p>
      )}
      {error !== undefined ? (
        <EmptyState icon="alert" title="errorListTitle" text="failureUnexpectedAdvice" />
      ) : ids && ids.length > 0 ? (
        <ClipList question={JSON.stringify(listing.filter)} ids={ids} known={known} highlighter={highlighter} {...list} />
      ) : shelf && !settled ? (
        <p class="list-wait">{filter.text && t('listSearching')}</p>
      ) : shelf ? (
        <Nothing filter={filter} misread={misread} planting={planting} onFilter={onFilter} />
      ) : null}
      <IndexProgress listing={listing} />
    </section>
  );
}

function Nothing({ filter, misread, planting, onFilter }: Pick<Props, 'filter' | 'planting' | 'onFilter'> & { misread: true | undefined }) {
  if (isNarrowed(filter)) {
    const clear = { label: clearingOf(filter), act: () => onFilter(cleared(filter)) };
    return <EmptyState icon="search" title="emptyNoneTitle" text={misread ? 'emptyMisread' : 'emptyNone'} action={clear} />;
  }
  if (filter.shelf === 'trash') return <EmptyState icon="trash" title="emptyTrashTitle" text="emptyTrash" />;
  if (planting) return <EmptyState icon="books" title="emptyPlantingTitle" text="emptyPlanting" />;
  return <EmptyState icon="other" title="emptyFirstTitle" text="emptyFirst" />;
}
