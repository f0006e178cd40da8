import { render } from 'preact';
import { browser } from 'wxt/browser';
import { refuseStrayFiles } from '../../components/library/stray-files';
import { dressPage } from '../../components/services/dress-page';
import { takeDoublePressesForOne } from '../../components/services/single-press';
import { clearScratch } from '../../lib/backup/collect';
import { loadLibraryTranslator } from '../../lib/i18n/load';
import { connectLibrary } from '../../lib/library/connect';
import { connectFiles } from '../../lib/library/connect-files';
import { fetchSummaryModel } from '../../lib/library/summary-model';
import { liveLocal, readLocal } from '../../lib/messages/local';
import { pageSetup } from '../../lib/messages/page-setup';
import { report } from '../../lib/report';
import { Database } from '../../lib/store/database';
import { App } from './App';
import { download } from './download';
import { takeErrand } from './errand';
import '../../components/styles/library.css';

async function main(): Promise<void> {
  const db = new Database();
  db.whenReplaced(() => location.reload());
  const { settings, texts } = await pageSetup(loadLibraryTranslator);
  const [t, model] = await Promise.all([texts, fetchSummaryModel()]);
  dressPage(document, settings.theme, t);
  takeDoublePressesForOne(document);
  refuseStrayFiles(document);
  const files = connectFiles(db, {
    source: `Commonplace ${browser.runtime.getManifest().version}`,
    download,
    isLost: async () => ['lost', 'shrunk'].includes((await readLocal('health'))?.state ?? ''),
    keptCopy: liveLocal('copy'),
  });
  render(
    <App library={connectLibrary(db)} files={files} model={model} initial={{ settings, t }} errand={takeErrand()} />,
    document.getElementById('view')!,
  );
  clearScratch().catch((error: unknown) => report(error, 'deleting copies of former backups'));
}

main().catch((error: unknown) => report(error, 'opening the library'));
