import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Filter } from '../../lib/search/filter';
import { ClipDetail } from '../detail/ClipDetail';
import { FilterBar } from '../filter/FilterBar';
import { withText } from '../filter/facets';
import { SearchField } from '../filter/SearchField';
import { Help, type HelpTopic } from '../help/Help';
import { focusList } from '../list/focus-list';
import { Shelf } from '../list/Shelf';
import { Toast } from '../list/Toast';
import type { Step, UndoSteps } from '../list/undo-steps';
import { useClipActions } from '../list/use-clip-actions';
import { useDeparture } from '../list/use-departure';
import { useFound } from '../list/use-found';
import { useOpenFirst } from '../list/use-open-first';
import { useServices } from '../services/services';
import { useMedia } from '../services/use-media';
import { useShortcuts } from '../services/use-shortcuts';
import { ChangeListed } from './ChangeListed';
import { CiteListed } from './CiteListed';
import { CiteMenu } from './CiteMenu';
import { EmptyTrash } from './EmptyTrash';
import { FacetRail } from './FacetRail';
import { withOrder, type Place } from './place';
import { SortMenu } from './SortMenu';
import type { AlikeJobs } from './use-alike-jobs';
import { useAlikeOutcome } from './use-alike-outcome';
import type { FileJobs } from './use-file-jobs';
import { useCiteKey } from './use-cite-key';
import type { Go } from './use-place';
import { workFields } from './WorkFields';

/** Widths from which the rail, and the clipping beside the list, have room; in rem, so that zoom counts. */
const HAS_RAIL = '(min-width: 52rem)';
const HAS_DETAIL = '(min-width: 70rem)';

type Props = { place: Place; go: Go; steps: UndoSteps; references: FileJobs['references']; changing: AlikeJobs; planting: boolean };

/** The library to look through: facets, list, and the clipping that is open. */
export function BrowseView({ place, go, steps, references, changing, planting }: Props) {
  const { t } = useServices();
  const { filter, opened } = place;
  // However the list is narrowed, it stays in its order.
  const setFilter = (next: Filter) => go({ filter: withOrder(next, filter.order) });
  const open = useCallback((id: string | undefined) => go({ opened: id }), [go]);
  const [help, setHelp] = useState<HelpTopic>();
  const search = useRef<HTMLInputElement>(null);
  const view = useRef<HTMLDivElement>(null);
  const hasRail = useMedia(HAS_RAIL);
  const beside = useMedia(HAS_DETAIL);
  const listing = useFound(filter, hasRail);
  const openFirst = useOpenFirst(listing, filter, open);
  const departing = useDeparture({ ids: listing.ids, opened, open: (next) => go({ opened: next }, 'change') });
  const { actions, notice, tell, takeBack, undo, dismiss, returning } = useClipActions(steps, departing);
  const citing = useCiteKey(opened, open);
  const focusRow = (id: string | undefined) => view.current?.querySelector<HTMLElement>(`[data-id="${id}"] .row-open`)?.focus();
  const toList = () => view.current && focusList(view.current);
  const leave = () => open(undefined);
  const back = () => {
    if (document.activeElement === search.current) toList();
    else if (opened === undefined) setFilter({});
    else leave();
  };
  // A clipping that goes may take the focus with it: it is in the list again then.
  const shown = useRef(opened);
  useEffect(() => {
    const former = shown.current;
    shown.current = opened;
    if (former !== opened && document.activeElement === document.body) focusRow(opened ?? former);
  }, [opened]);
  const remember = (step: Step) => {
    steps.push(step);
    return () => void takeBack(step);
  };
  useAlikeOutcome(changing, { tell, remember });
  const trashed = listing.shelf?.trash ?? 0;
  const emptyTrash = () => {
    // The button goes with the trash; the list, or what stands in its place, stays.
    requestAnimationFrame(() => view.current?.querySelector<HTMLElement>('.shelf')?.focus());
    return actions.emptyTrash();
  };
  useShortcuts({
    search: () => search.current?.focus(),
    undo,
    help: () => setHelp('shortcuts'),
    back,
    list: toList,
  });
  const covered = opened !== undefined && !beside;
  return (
    <div ref={view} class="browse" data-detail={beside || undefined}>
      {hasRail && <FacetRail filter={filter} shelf={listing.shelf} counts={listing.counts} onFilter={setFilter} />}
      <div class="browse-list" inert={covered}>
        <div class="finder">
          <SearchField
            inputRef={search}
            value={filter.text ?? ''}
            onInput={(text) => go({ filter: withText(filter, text) }, 'change')}
            onHelp={() => setHelp('search')}
            onDown={toList}
            onEnter={openFirst}
          />
          {!hasRail && <FilterBar filter={filter} counts={listing.counts} trashed={listing.shelf?.trash} onFilter={setFilter} />}
          <div class="found-line">
            <p aria-hidden="true">{listing.shelf && listing.ids && t(listing.part ? 'listFoundSoFar' : 'listCount', { count: listing.ids.length })}</p>
            {filter.shelf === 'trash' && trashed > 0 && <EmptyTrash count={trashed} onEmpty={emptyTrash} />}
            {filter.shelf !== 'trash' && <ChangeListed listing={listing} filter={filter} jobs={changing} />}
            {filter.shelf !== 'trash' && <CiteListed listing={listing} job={references} onTold={tell} />}
            <SortMenu filter={filter} onOrder={(order) => go({ filter: withOrder(filter, order) })} />
          </div>
        </div>
        <Shelf
          listing={listing}
          filter={filter}
          onFilter={setFilter}
          planting={planting}
          selected={opened}
          onOpen={open}
          actions={actions}
          returning={returning}
        />
      </div>
      {(beside || opened !== undefined) && (
        // It takes the focus of a press on its text: the arrow keys scroll what was pressed, and do not go to the list.
        <div key={opened} class="browse-detail" tabIndex={-1}>
          {opened === undefined ? (
            listing.ids?.length !== 0 && <p class="detail-nothing">{t('detailNothing')}</p>
          ) : (
            <ClipDetail
              workFields={workFields}
              tools={(clip) => <CiteMenu clip={clip} citing={citing} onTold={tell} />}
              id={opened}
              sought={{ query: filter.text, close: listing.close }}
              onOpen={open}
              actions={actions}
              {...(beside ? {} : { onBack: leave })}
            />
          )}
        </div>
      )}
      <Toast notice={notice} onDismiss={dismiss} />
      <Help
        topic={help}
        onClose={() => setHelp(undefined)}
        onTry={(query) => {
          setHelp(undefined);
          setFilter(withText(filter, query));
          requestAnimationFrame(() => search.current?.focus());
        }}
      />
    </div>
  );
}
