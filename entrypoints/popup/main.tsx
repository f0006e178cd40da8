import { render } from 'preact';
import { browser } from 'wxt/browser';
import { ServicesProvider } from '../../components/services/services';
import { dressPage } from '../../components/services/dress-page';
import { takeDoublePressesForOne } from '../../components/services/single-press';
import { keepInWindow } from '../../components/services/keep-in-window';
import { connectLibrary, prepareSearching } from '../../lib/library/connect';
import { connectClipper } from '../../lib/library/connect-clipper';
import { FIRST } from '../../lib/library/library';
import { fetchSummaryModel } from '../../lib/library/summary-model';
import { pageSetup } from '../../lib/messages/page-setup';
import { report } from '../../lib/report';
import { Database } from '../../lib/store/database';
import { newestClips } from '../../lib/store/read';
import { openLibraryTab } from '../background/open-library';
import { App } from './App';
import '../../components/styles/popup.css';

const db = new Database();

/** The keys that the browser hears for the extension, as the reader has set them. */
const browserKeys = () => browser.commands.getAll();

/** Milliseconds that the first frame waits for the first rows. */
const PATIENCE = 150;

/** Milliseconds that reading the index waits at most for a save to be done. */
const TOO_LONG = 2_000;

async function openLibrary(doing?: 'backup'): Promise<void> {
  // An errand is done by a page that has just begun.
  if (doing) await browser.tabs.create({ url: browser.runtime.getURL(`/library.html#${doing}` as '/library.html') });
  else await openLibraryTab();
  window.close();
}

async function main(): Promise<void> {
  db.whenReplaced(() => location.reload());
  // A library that cannot be opened says so in its list, not here.
  const newest = newestClips(db, FIRST).catch(() => undefined);
  const [{ settings, health, texts }, [tab]] = await Promise.all([
    pageSetup(),
    browser.tabs.query({ active: true, currentWindow: true }),
  ]);
  const page = { ...(tab?.url && { url: tab.url }), ...(tab?.title && { title: tab.title }) };
  // What is read in a private window is shown, and kept only when the reader says so.
  const onClick = tab?.incognito ? 'review' : settings.onClick;
  const clipper = connectClipper(tab?.id ?? -1, page, onClick === 'save');
  const tooLong = new Promise((resolve) => setTimeout(resolve, TOO_LONG));
  const searching = prepareSearching(db, Promise.race([clipper.begun, tooLong]));
  // A database that is slow to open, as in an upgrade, keeps the first rows waiting and not the save.
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE, undefined));
  const [first, t, model] = await Promise.all([
    Promise.race([newest, late]),
    texts,
    settings.summaries === 'model' ? fetchSummaryModel() : undefined,
  ]);
  document.title = t('appName');
  dressPage(document, settings.theme, t);
  keepInWindow(document.body);
  takeDoublePressesForOne(document);
  render(
    <ServicesProvider value={{ library: connectLibrary(db, first, searching), t, model, singleKeys: settings.singleKeys === 'on', browserKeys }}>
      <App
        clipper={clipper}
        onClick={onClick}
        isPrivate={tab?.incognito ?? false}
        health={health}
        openLibrary={(doing) => void openLibrary(doing)}
        close={() => window.close()}
      />
    </ServicesProvider>,
    document.getElementById('view')!,
  );
}

main().catch((error: unknown) => report(error, 'opening the popup'));
