/** The model of this browser, by code that is fetched for the few who have it write; undefined where there is none. */
export const fetchSummaryModel = async (): Promise<SummaryModel | undefined> => (await import('./connect-summary-model')).connectSummaryModel();

/** Whether the browser's model serves: at once, once the browser has fetched it, or not at all. */
export type Availability = 'available' | 'downloadable' | 'downloading' | 'unavailable';

/** What is to be summarised; `language` as clippings have it (`en`, `zh-Hant`). */
export type Summarised = { title: string; text: string; language: string };

/** The language model that the browser itself runs, on the reader's own machine. It sends nothing anywhere. */
export interface SummaryModel {
  availability(language: string): Promise<Availability>;
  /** Has the browser fetch its model; it may only be asked at a press. Tells the share that has come, 0 to 1. */
  fetch(language: string, onProgress: (share: number) => void): Promise<void>;
  /** A short summary in the language of the text; undefined where the model is not there or does not read it. */
  summarise(of: Summarised): Promise<string | undefined>;
}
