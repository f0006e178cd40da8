import { admission } from '../backup/admission';
import type { FullClip } from '../clip/clip';
import { bibliographyInFile } from '../formats/bibliography';
import { textOfFile } from '../formats/bibliography/decode';
import { meeting } from '../formats/bibliography/met';
import { readBibliography } from '../formats/bibliography/read';
import { Works, type Work } from '../formats/bibliography/works';
import { stamped } from '../formats/clips-of-notes';
import type { Database } from '../store/database';
import type { ImportOutcome } from '../store/import';
import { clipsByWords, clipsUnder } from '../store/known-works';
import { otherTasks } from './breaks';
import type { ImportReport, OnProgress } from './files';
import { BATCH, REFUSED_SHOWN, TURN } from './import-batches';
import { TooLarge } from './too-large';

/** Bytes of a list, which is read as a whole: some hundred thousand references. */
const MOST_BYTES = 256 * 2 ** 20;

/** Characters by which a reference is named where it has no key. */
const NAME = 80;

/**
 * The works of a file that is a list of references, each once, read to its end before anything comes in; `undefined` where it is
 * none. What could not be read is noted in the report. Throws `TooLarge`, and what `stop` throws.
 */
export async function referencesOf(file: File, report: ImportReport, onProgress: OnProgress, stop?: AbortSignal): Promise<Works | undefined> {
  if (file.size > MOST_BYTES) throw new TooLarge();
  const text = textOfFile(new Uint8Array(await file.arrayBuffer()));
  const format = bibliographyInFile(text);
  if (format === undefined) return undefined;
  const works = new Works();
  const refuse = refusals(report.refused);
  const lines = text.split('\n').length;
  let reached = 0;
  let since = performance.now();
  for (const item of readBibliography(text, format)) {
    const line = typeof item === 'number' ? item : item.line;
    reached = Math.max(reached, line / lines);
    if (typeof item === 'object') {
      if ('flaw' in item) refuse(line, item.name, { field: '', flaw: item.flaw });
      else if (!works.add(item)) refuse(line, item.key, { field: 'title', flaw: 'missing' });
    }
    if (performance.now() - since < TURN) continue;
    stop?.throwIfAborted();
    onProgress({ checked: reached });
    await otherTasks();
    since = performance.now();
  }
  inOrder(report.refused);
  return works;
}

type Refused = ImportReport['refused'];

function refusals(refused: Refused) {
  const { first } = refused;
  return (line: number, name: string | undefined, why: Refused['first'][number]['why']) => {
    refused.count++;
    if (first.length < REFUSED_SHOWN) first.push({ place: refused.count, line, ...(name && { name: name.slice(0, NAME) }), why });
  };
}

/** Stores the works of a list batch by batch: what is here gets what it lacks, and nothing of it is replaced. */
export async function bringInReferences(
  db: Database,
  list: Works,
  report: ImportReport,
  onProgress: OnProgress,
  send: (clips: FullClip[]) => Promise<ImportOutcome[]>,
  stop?: AbortSignal,
): Promise<void> {
  const works = list.all();
  report.already += list.again;
  const wordless = await clipsByWords(db);
  const stamp = stamped(works.length, new Date());
  const admit = admission();
  const refuse = refusals(report.refused);
  let done = 0;
  for (const batch of batchesOf(works)) {
    stop?.throwIfAborted();
    const keys = batch.flatMap(({ key, others }) => [key, ...others]);
    const keyOf = meeting(await clipsUnder(db, keys), wordless);
    const clips = batch.flatMap((work, n) => {
      const judged = admit({ ...work.clip, ...stamp(done + n), key: keyOf(work), origin: 'import' });
      if ('clip' in judged) return [judged.clip];
      // Two of the list that the library has as one.
      if (judged.why.flaw === 'twice') report.already++;
      else refuse(work.line, judged.name, judged.why);
      return [];
    });
    for (const outcome of await send(clips)) report[outcome]++;
    done += batch.length;
    onProgress({ done, total: works.length });
  }
  inOrder(report.refused);
}

/** What was refused by its place in the file: some of it is known only when the file was read to its end. */
const inOrder = ({ first }: Refused) => first.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));

/** Works in batches that one message carries, whatever is in them: a character is three bytes at most. */
function* batchesOf(works: readonly Work[]): Generator<Work[]> {
  let batch: Work[] = [];
  let size = 0;
  for (const work of works) {
    const length = 3 * JSON.stringify(work.clip).length;
    if (batch.length === BATCH.clips || (batch.length > 0 && size + length > BATCH.bytes)) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(work);
    size += length;
  }
  if (batch.length > 0) yield batch;
}
