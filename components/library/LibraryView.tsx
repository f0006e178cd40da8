import { useEffect, useState } from 'preact/hooks';
import type { MessageKey } from '../../lib/i18n/messages';
import type { ChangeAlike } from '../../lib/library/alike';
import type { Files } from '../../lib/library/files';
import type { SummaryModel } from '../../lib/library/summary-model';
import type { Result } from '../../lib/messages/result';
import type { Settings } from '../../lib/settings';
import { useLeftOverDrafts } from '../clip/use-left-over-drafts';
import { Mark } from '../icons/Mark';
import { focusList } from '../list/focus-list';
import { UndoSteps } from '../list/undo-steps';
import { useServices } from '../services/services';
import { useLive } from '../services/use-live';
import type { Trouble } from '../banner/Banner';
import { BrowseView } from './BrowseView';
import { FilesView } from './FilesView';
import { LibraryBanner } from './LibraryBanner';
import { SECTIONS, type Section } from './place';
import { SettingsView, type StorageState } from './SettingsView';
import { useAlikeJobs } from './use-alike-jobs';
import { useAskBeforeLeaving } from './use-ask-before-leaving';
import { useFileJobs } from './use-file-jobs';
import { usePlace } from './use-place';

export type LibraryProps = {
  files: Files;
  changeAlike: ChangeAlike;
  settings: Settings;
  onSettings: (change: Partial<Settings>) => void;
  /** What the browser says of the room for the library; absent until it has answered. */
  storage?: StorageState | undefined;
  /** Asks the browser for it anew, and to keep the library. */
  onLookAtStorage: () => void;
  /** The model that this browser offers, whether the reader allowed it or not. */
  model?: SummaryModel | undefined;
  /** Presses "Back up" at once: the popup's "Back up" leads here. */
  backUpNow?: boolean;
  planting?: boolean;
  /** The library was lost, or cannot be opened. */
  trouble?: Trouble | undefined;
  /** The reader, told of the loss, starts afresh or goes on with what is left. */
  onStartAfresh: () => Promise<Result<null>>;
};

const LABELS: Record<Section, MessageKey> = { browse: 'library', files: 'navFiles', settings: 'navSettings' };

/** The full tab: the library, the work with files, and the settings. */
export function LibraryView(props: LibraryProps) {
  const { library, t } = useServices();
  const [place, go] = usePlace();
  const { section } = place;
  const [steps] = useState(() => new UndoSteps());
  const jobs = useFileJobs(props.files);
  const changing = useAlikeJobs(props.changeAlike);
  useAskBeforeLeaving([...Object.values(jobs), changing.change, changing.takeBack].some(({ progress }) => progress !== undefined));
  useLeftOverDrafts(library);
  const shown = t(section === 'browse' && place.filter.shelf === 'trash' ? 'filterTrash' : LABELS[section]);
  // The view alone: the browser keeps titles in its history, where what was looked for or read does not belong.
  useEffect(() => {
    document.title = `${shown} – ${t('appName')}`;
  }, [shown, t]);
  const troubled = props.trouble?.state;
  const { value: copy } = useLive(props.files.keptCopy);
  const bringBack = () => {
    go({ section: 'files' });
    // What was planted anew is to be as the reader left it.
    void jobs.import.start({ source: 'copy', replace: troubled === 'lost' });
  };
  useEffect(() => {
    if (props.backUpNow) void jobs.backup.start(null);
  }, []);
  return (
    <div class="library" data-testid="library">
      <header class="library-head">
        {section === 'browse' && (
          <button type="button" class="button skip" data-testid="skip" onClick={() => focusList(document)}>
            {t('skipToList')}
          </button>
        )}
        <h1 class="wordmark">
          <Mark />
          {t('appName')}
        </h1>
        <nav class="library-nav" aria-label={t('views')}>
          {SECTIONS.map((name) => (
            <button
              key={name}
              type="button"
              class="nav-button"
              aria-current={section === name ? 'page' : undefined}
              data-testid={`nav-${name}`}
              onClick={() => go({ section: name })}
            >
              {t(LABELS[name])}
            </button>
          ))}
        </nav>
      </header>
      {props.trouble && (
        <LibraryBanner
          trouble={props.trouble}
          copy={copy}
          onBringBack={bringBack}
          onRestore={() => go({ section: 'files' })}
          onStartAfresh={props.onStartAfresh}
        />
      )}
      <main class="library-main">
        {section === 'browse' && <BrowseView place={place} go={go} steps={steps} references={jobs.references} changing={changing} planting={props.planting ?? false} />}
        {section === 'files' && <FilesView files={props.files} jobs={jobs} />}
        {section === 'settings' && (
          <SettingsView
            settings={props.settings}
            onSettings={props.onSettings}
            storage={props.storage}
            onLookAtStorage={props.onLookAtStorage}
            model={props.model}
            files={props.files}
            onBringBack={bringBack}
          />
        )}
      </main>
    </div>
  );
}
