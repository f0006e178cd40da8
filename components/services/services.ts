import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translate } from '../../lib/i18n/messages';
import type { Library } from '../../lib/library/library';
import type { SummaryModel } from '../../lib/library/summary-model';

/** A key that the browser hears on any page: the name that the manifest gives it, and how it is pressed; empty where it is not set. */
export type BrowserKey = { name?: string; shortcut?: string };

/**
 * What every view may need. The entrypoint provides it; views know of nothing behind it. `model` is there when the browser
 * has one and the reader allowed it; `singleKeys` tells whether single keys work outside lists, `browserKeys` the browser's own, as the reader has set them.
 */
export type Services = {
  library: Library;
  t: Translate;
  model?: SummaryModel | undefined;
  singleKeys?: boolean;
  browserKeys?: () => Promise<BrowserKey[]>;
};

const ServicesContext = createContext<Services | null>(null);

export const ServicesProvider = ServicesContext.Provider;

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('A view was rendered outside ServicesProvider');
  return services;
}
