import { launchChromium } from './chromium';
import { launchFirefox } from './firefox';
import { Home } from './home';
import type { BrowserName, Session, SessionOptions } from './session';

/** Where WXT builds the extension for each browser. */
export const BUILDS: Record<BrowserName, string> = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

/** Starts a real browser, headless unless asked otherwise, with the extension installed in a profile of its own. */
export async function openBrowser(
  options: Omit<SessionOptions, 'extension'> & { extension?: string },
): Promise<Session> {
  const complete = { extension: BUILDS[options.browser], ...options };
  const home = await Home.make(complete.extension, options.home);
  try {
    return await (options.browser === 'chromium' ? launchChromium(home, complete) : launchFirefox(home, complete));
  } catch (error) {
    await home.remove();
    throw error;
  }
}
