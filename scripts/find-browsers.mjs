import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where the browsers live, best first: names to look up on the PATH, then whole paths. */
const PLACES = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-for-testing',
    'google-chrome',
    'google-chrome-stable',
    'chrome',
    'microsoft-edge',
    'brave-browser',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  ],
  firefox: [
    'firefox-esr',
    'firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

/**
 * The browser's executable: the one named by the environment (`CHROMIUM`, `FIREFOX`), else the first that is there.
 * @param {'chromium' | 'firefox'} browser
 * @returns {string | undefined}
 */
export function findBrowser(browser) {
  const named = process.env[browser.toUpperCase()];
  if (named) return named;
  return PLACES[browser].flatMap(candidates).find((path) => existsSync(path));
}

/** Every path that a place may stand for. @param {string} place */
function candidates(place) {
  if (/[\\/]/.test(place)) return [place];
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, place));
}
