import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translate } from '../../lib/i18n/messages';
import type { Library } from '../../lib/library/library';
import type { SummaryModel } from '../../lib/library/summary-model';

/** A key that the browser hears on any page: the name that the manifest gives it, and how it is pressed; empty where it is not set. */
export type BrowserKey = { name?: string; shortcut?: string };

/** What every view may need. The entrypoint provides it; views know of nothing behind it. */
export type Services = {
  library: Library;
  t: Translate;
  /** Where the browser has one and the reader allowed it. */
  model?: SummaryModel | undefined;
  /** Whether single keys work outside lists. */
  singleKeys: boolean;
  /** Tells the browser's own keys, as the reader has set them. */
  browserKeys: () => Promise<BrowserKey[]>;
};

const ServicesContext = createContext<Services | null>(null);

export const ServicesProvider = ServicesContext.Provider;

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('A view was rendered outside ServicesProvider');
  return services;
}
