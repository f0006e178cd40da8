import { useCallback, useRef, useState } from 'preact/hooks';
import type { Clipper } from '../../lib/library/clipper';
import type { Filter } from '../../lib/search/filter';
import type { Settings } from '../../lib/settings';
import type { Translate } from '../../lib/i18n/messages';
import { Banner, type Trouble } from '../banner/Banner';
import { useLeftOverDrafts } from '../clip/use-left-over-drafts';
import { FilterBar } from '../filter/FilterBar';
import { isNarrowed, withText } from '../filter/facets';
import { SearchField } from '../filter/SearchField';
import { Help, type HelpTopic } from '../help/Help';
import { Icon } from '../icons/Icon';
import { rowOfKeys } from '../list/focus-list';
import { Shelf } from '../list/Shelf';
import { Toast } from '../list/Toast';
import { UndoSteps } from '../list/undo-steps';
import { useClipActions } from '../list/use-clip-actions';
import { useDeparture } from '../list/use-departure';
import { useFound, type Listing } from '../list/use-found';
import { useOpenFirst } from '../list/use-open-first';
import { useLoaded } from '../services/use-loaded';
import { useServices } from '../services/services';
import { useShortcuts } from '../services/use-shortcuts';
import { PageCard } from './PageCard';

export type PopupProps = {
  clipper: Clipper;
  onClick: Settings['onClick'];
  /** The page is in a private window. */
  isPrivate?: boolean;
  /** The starter collection is being planted. */
  planting?: boolean;
  /** The library was lost, or cannot be opened. */
  trouble?: Trouble | undefined;
  /** Opens the library tab, and there the back-up at once. */
  openLibrary: (doing?: 'backup') => void;
  /** Esc, when nothing is left to go back from. */
  close: () => void;
};

/** Loaded when a clipping is first opened, so that the popup itself opens sooner. */
const detail = () => import('../detail/ClipDetail');

/** Pixels of scrolling after which the card above the list makes room. */
const SCROLLED = 24;

/** All of the popup: the page just saved, and beneath it the library to look through. */
export function PopupView({ clipper, onClick, isPrivate = false, planting = false, trouble, openLibrary, close }: PopupProps) {
  const { library, t } = useServices();
  const [filter, setFilter] = useState<Filter>({});
  const [opened, setOpened] = useState<string>();
  const [compact, setCompact] = useState(false);
  const [help, setHelp] = useState<HelpTopic>();
  const search = useRef<HTMLInputElement>(null);
  const view = useRef<HTMLElement>(null);
  const ClipDetail = useLoaded(detail, opened !== undefined)?.ClipDetail;
  const listing = useFound(filter);
  const openFirst = useOpenFirst(listing, filter, setOpened);
  const [steps] = useState(() => new UndoSteps());
  const { actions, notice, undo, dismiss, returning } = useClipActions(steps, useDeparture({ ids: listing.ids, opened, open: setOpened }));
  useLeftOverDrafts(library);

  const expand = useCallback(() => setCompact(false), []);
  const ask = (query: string) => {
    setCompact(true);
    setFilter(withText(filter, query));
  };
  const toList = () => view.current && rowOfKeys(view.current)?.focus();
  const leaveDetail = () => {
    const id = opened;
    setOpened(undefined);
    requestAnimationFrame(() => view.current?.querySelector<HTMLElement>(`[data-id="${id}"] .row-open`)?.focus());
  };
  useShortcuts({
    search: () => search.current?.focus(),
    undo,
    help: () => setHelp('shortcuts'),
    back: () => (opened === undefined ? close() : leaveDetail()),
    list: opened === undefined ? toList : undefined,
  });

  return (
    <main ref={view} class="popup" data-testid="popup">
      <h1 class="hidden">{t('appName')}</h1>
      <div class="popup-page" inert={opened !== undefined}>
        {trouble && (
          <Banner trouble={trouble}>
            <button type="button" class="button" onClick={() => openLibrary()}>
              {t('library')}
            </button>
          </Banner>
        )}
        <PageCard clipper={clipper} onClick={onClick} isPrivate={isPrivate} compact={compact} onExpand={expand} actions={actions} />
        <div class="finder">
          <SearchField
            inputRef={search}
            value={filter.text ?? ''}
            onInput={ask}
            onHelp={() => setHelp('search')}
            onDown={toList}
            onEnter={openFirst}
          />
          <FilterBar filter={filter} counts={listing.counts} trashed={listing.shelf?.trash} onFilter={setFilter} />
        </div>
        <Shelf
          listing={listing}
          filter={filter}
          onFilter={setFilter}
          planting={planting}
          onOpen={setOpened}
          onScroll={(offset) => offset > SCROLLED && setCompact(true)}
          actions={actions}
          returning={returning}
        />
        <footer class="popup-foot">
          <button type="button" class="foot-button" data-testid="open-library" onClick={() => openLibrary()}>
            <Icon name="books" />
            {t('library')}
          </button>
          <button type="button" class="foot-button" data-testid="back-up" onClick={() => openLibrary('backup')}>
            <Icon name="download" />
            {t('backUp')}
          </button>
          <span class="foot-count" data-testid="clip-count">
            {listing.shelf && told(t, listing)}
          </span>
          <button
            type="button"
            class="icon-button"
            aria-label={t('shortcuts')}
            title={t('shortcuts')}
            onClick={() => setHelp('shortcuts')}
          >
            <Icon name="keyboard" />
          </button>
        </footer>
      </div>
      {opened !== undefined && ClipDetail && (
        <div key={opened} class="popup-detail">
          <ClipDetail id={opened} sought={{ query: filter.text, close: listing.close }} onBack={leaveDetail} onOpen={setOpened} actions={actions} />
        </div>
      )}
      <Toast notice={notice} onDismiss={dismiss} />
      <Help
        topic={help}
        onClose={() => setHelp(undefined)}
        onTry={(query) => {
          setHelp(undefined);
          ask(query);
          requestAnimationFrame(() => search.current?.focus());
        }}
      />
    </main>
  );
}

/** How many were found; where nothing is looked for, how many there are. */
function told(t: Translate, { filter, ids, shelf, part }: Listing): string {
  if (ids && isNarrowed(filter)) return t(part ? 'listFoundSoFar' : 'listFound', { count: ids.length });
  return t('listCount', { count: shelf?.[filter.shelf ?? 'library'] ?? 0 });
}
