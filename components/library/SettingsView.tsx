import { useEffect } from 'preact/hooks';
import { formatBytes } from '../../lib/i18n/format-bytes';
import type { Files } from '../../lib/library/files';
import type { SummaryModel } from '../../lib/library/summary-model';
import type { Settings } from '../../lib/settings';
import { useServices } from '../services/services';
import { EmptyLibrary } from './EmptyLibrary';
import { RadioGroup } from './RadioGroup';
import { SafetyCopy } from './SafetyCopy';
import { SearchIndex } from './SearchIndex';
import { SummarySetting } from './SummarySetting';

/** Whether the browser keeps the library for good, and the bytes that it takes up. */
export type StorageState = { persisted: boolean; used: number };

type Props = {
  settings: Settings;
  onSettings: (change: Partial<Settings>) => void;
  storage: StorageState | undefined;
  /** Asks the browser for it anew, and to keep the library. */
  onLookAtStorage: () => void;
  files: Files;
  /** Brings the copy back that the browser keeps. */
  onBringBack: () => void;
  /** What this browser offers, whether the reader allowed it or not. */
  model?: SummaryModel | undefined;
};

/** What the reader can set. Every choice holds at once; there is nothing to press "OK" on. */
export function SettingsView({ settings, onSettings, storage, onLookAtStorage, files, onBringBack, model }: Props) {
  const { t } = useServices();
  // What the library took up when the tab was opened may have been nothing.
  useEffect(onLookAtStorage, []);
  return (
    <div class="sheet">
      <RadioGroup
        legend={t('settingsClickTitle')}
        name="onClick"
        value={settings.onClick}
        choices={[
          { value: 'save', label: t('settingsClickSave'), hint: t('settingsClickSaveHint') },
          { value: 'review', label: t('settingsClickReview'), hint: t('settingsClickReviewHint') },
        ]}
        onChoose={(onClick) => onSettings({ onClick })}
      />
      <SummarySetting value={settings.summaries} model={model} onChoose={(summaries) => onSettings({ summaries })} />
      <RadioGroup
        legend={t('settingsLanguage')}
        name="language"
        value={settings.language}
        choices={[
          { value: 'auto', label: t('settingsAuto') },
          { value: 'en', label: 'English' },
          { value: 'zh-CN', label: '简体中文' },
        ]}
        onChoose={(language) => onSettings({ language })}
      />
      <RadioGroup
        legend={t('settingsTheme')}
        name="theme"
        value={settings.theme}
        choices={[
          { value: 'auto', label: t('settingsAuto') },
          { value: 'light', label: t('themeLight') },
          { value: 'dark', label: t('themeDark') },
        ]}
        onChoose={(theme) => onSettings({ theme })}
      />
      <RadioGroup
        legend={t('settingsKeys')}
        name="singleKeys"
        value={settings.singleKeys}
        choices={[
          { value: 'on', label: t('settingsKeysOn') },
          { value: 'off', label: t('settingsKeysOff'), hint: t('settingsKeysHint') },
        ]}
        onChoose={(singleKeys) => onSettings({ singleKeys })}
      />
      <section class="sheet-part" aria-labelledby="storage-title">
        <h2 id="storage-title" class="sheet-title">
          {t('settingsStorage')}
        </h2>
        {storage && (
          <>
            <p class="sheet-text" data-testid="storage-state">
              {t(storage.persisted ? 'storagePersisted' : 'storageNotPersisted')}
              {/* A Chinese full stop has its space in it. */}
              {t.language === 'zh-CN' ? '' : ' '}
              {t('storageUsed', { size: formatBytes(t.language, storage.used) })}
            </p>
            {!storage.persisted && (
              <button type="button" class="button" onClick={onLookAtStorage}>
                {t('storageAsk')}
              </button>
            )}
          </>
        )}
      </section>
      <SafetyCopy files={files} onBringBack={onBringBack} />
      <SearchIndex />
      <EmptyLibrary onEmpty={() => files.emptyLibrary()} />
    </div>
  );
}
