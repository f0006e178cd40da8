import { LIMITS } from '../clip/limits';
import type { Availability, SummaryModel } from './summary-model';

/** Of the Writing Assistance APIs (webmachinelearning.github.io/writing-assistance-apis), what is used here. */
type Options = {
  type: 'tldr';
  format: 'plain-text';
  length: 'short';
  expectedInputLanguages: string[];
  expectedContextLanguages: string[];
  outputLanguage: string;
  monitor?: (monitor: EventTarget) => void;
};
type Session = {
  inputQuota: number;
  measureInputUsage(text: string): Promise<number>;
  summarize(text: string, options: { context: string }): Promise<string>;
  destroy(): void;
};
type Summarizer = { availability(options: Options): Promise<Availability>; create(options: Options): Promise<Session> };

/** Characters that the model is given at most: what an article is about is said early, and models take seconds for more. */
const READ = 12_000;

/** The model of this browser; undefined where the browser has none, as all but desktop Chrome and Edge. */
export function connectSummaryModel(host: { Summarizer?: Summarizer } = window as object): SummaryModel | undefined {
  const { Summarizer } = host;
  if (!Summarizer) return undefined;
  const availability = (language: string) => Summarizer.availability(optionsFor(language));
  return {
    availability,
    async fetch(language, onProgress) {
      const monitor = (download: EventTarget) =>
        download.addEventListener('downloadprogress', (event) => onProgress((event as ProgressEvent).loaded));
      (await Summarizer.create({ ...optionsFor(language), monitor })).destroy();
    },
    async summarise({ title, text, language }) {
      if ((await availability(language)) !== 'available') return undefined;
      const session = await Summarizer.create(optionsFor(language));
      try {
        const words = await session.summarize(await fitting(text.slice(0, READ), session), { context: title });
        return words.replace(/\s+/gu, ' ').trim().slice(0, LIMITS.summary).toWellFormed() || undefined;
      } finally {
        session.destroy();
      }
    },
  };
}

const optionsFor = (language: string): Options => ({
  type: 'tldr',
  format: 'plain-text',
  length: 'short',
  expectedInputLanguages: [language],
  expectedContextLanguages: [language],
  outputLanguage: language,
});

/** As much of the beginning of a text as the model takes. */
async function fitting(text: string, session: Session): Promise<string> {
  let rest = text;
  while (rest.length > 1 && (await session.measureInputUsage(rest)) > session.inputQuota) rest = rest.slice(0, rest.length / 2);
  return rest.toWellFormed();
}
