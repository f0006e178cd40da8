/** The browser's executable: the one named by the environment (`CHROMIUM`, `FIREFOX`), else the first that is there. */
export function findBrowser(browser: 'chromium' | 'firefox'): string | undefined;
