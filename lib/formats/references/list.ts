import type { Clip } from '../../clip/clip';
import { bibtex } from './bibtex';
import { UniqueKeys } from './citation-key';
import type { CslItem } from './csl';
import type { ListForm } from './forms';
import { markdownNote } from './markdown-note';
import { cslItem } from './reference';
import { ris } from './ris';

/** How a list is written: what stands around it, between two of its items, and each of them. */
type Writer = { type: string; before: string; between: string; after: string; item: (item: CslItem, clip: Clip) => string };

const WRITERS: Record<ListForm, Writer> = {
  bibtex: { type: 'application/x-bibtex', before: '', between: '\n', after: '', item: bibtex },
  ris: { type: 'application/x-research-info-systems', before: '', between: '\r\n', after: '', item: ris },
  csl: { type: 'application/vnd.citationstyles.csl+json', before: '[\n', between: ',\n', after: '\n]\n', item: (item) => JSON.stringify(item) },
  note: { type: 'text/markdown', before: '', between: '\n', after: '', item: markdownNote },
};

/** The type of such a file, by which browsers leave its name alone. */
export const typeOfList = (form: ListForm): string => WRITERS[form].type;

/** The references to clippings that come in steps, as UTF-8, a chunk a step. No two have one key. */
export async function* writeList(steps: AsyncIterable<readonly Clip[]>, form: ListForm): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  const { before, between, after, item } = WRITERS[form];
  const encoder = new TextEncoder();
  const keys = new UniqueKeys();
  let lead = before;
  for await (const clips of steps) {
    const written = clips.map((clip) => item(cslItem(clip, (key) => keys.take(key)), clip));
    if (written.length === 0) continue;
    yield encoder.encode(lead + written.join(between));
    lead = between;
  }
  yield encoder.encode((lead === before ? before : '') + after);
}
