import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { LibraryView } from '../../components/library/LibraryView';
import type { StorageState } from '../../components/library/SettingsView';
import { dressPage } from '../../components/services/dress-page';
import { ServicesProvider } from '../../components/services/services';
import { useAnswer } from '../../components/services/use-answer';
import { useLive } from '../../components/services/use-live';
import { loadLibraryTranslator } from '../../lib/i18n/load';
import type { Translate } from '../../lib/i18n/messages';
import { changeAlike } from '../../lib/library/connect-alike';
import type { Files } from '../../lib/library/files';
import type { Library } from '../../lib/library/library';
import type { SummaryModel } from '../../lib/library/summary-model';
import { call } from '../../lib/messages/call';
import { liveLocal } from '../../lib/messages/local';
import { chosenTranslator } from '../../lib/messages/page-setup';
import { report } from '../../lib/report';
import { withDefaults, type Settings } from '../../lib/settings';
import { changeSettings } from './change-settings';
import type { Errand } from './errand';
import { storageState } from './storage-state';

const settingsNow = liveLocal('settings');
const healthNow = liveLocal('health');

/** The keys that the browser hears for the extension, as the reader has set them. */
const browserKeys = () => browser.commands.getAll();

type Props = {
  library: Library;
  files: Files;
  model: SummaryModel | undefined;
  initial: { settings: Settings; t: Translate };
  /** What the page was opened for, if not to look around. */
  errand: Errand | undefined;
};

/** The library tab: settings take effect at once, in this tab and every other. */
export function App({ library, files, model, initial, errand }: Props) {
  const settings = withDefaults(useLive(settingsNow).value ?? initial.settings);
  const { value: health } = useLive(healthNow);
  const chosen = useAnswer(() => chosenTranslator(settings.language, loadLibraryTranslator), [settings.language], 'changing the language');
  const t = chosen ?? initial.t;
  const [storage, setStorage] = useState<StorageState>();
  const keepSettings = (change: Partial<Settings>) => {
    changeSettings(change).catch((error: unknown) => report(error, 'keeping a setting'));
  };
  const lookAtStorage = () => {
    storageState().then(setStorage, (error: unknown) => report(error, 'looking at the storage'));
  };
  const planting = health === undefined;
  useEffect(lookAtStorage, [planting]);
  useEffect(() => dressPage(document, settings.theme, t), [settings.theme, t]);

  return (
    <ServicesProvider value={{ library, t, model: settings.summaries === 'model' ? model : undefined, singleKeys: settings.singleKeys === 'on', browserKeys }}>
      <LibraryView
        files={files}
        changeAlike={changeAlike}
        settings={settings}
        onSettings={keepSettings}
        storage={storage}
        onLookAtStorage={lookAtStorage}
        model={model}
        backUpNow={errand === 'backup'}
        planting={planting}
        trouble={health && health.state !== 'good' ? health : undefined}
        onStartAfresh={() => call('startAfresh', {})}
      />
    </ServicesProvider>
  );
}
