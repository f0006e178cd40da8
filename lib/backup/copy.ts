import { BackupRefused } from './refused';
import { privateFiles, removeFile } from './private-files';

declare global {
  interface FileSystemFileHandle {
    /** Gives the file another name, in place of the file that has it (File System Standard, draft; Chromium 110, Firefox 111). */
    move(name: string): Promise<void>;
  }
}

/** The copy, and the one that is being written to take its place. */
const COPY = 'copy.json.gz';
const NEXT = 'copy-next.json.gz';

/**
 * Keeps a backup in the browser's private files, apart from the database, in place of the one before. That one stays until the
 * whole of the next is on the disk and `isWanted` says so of it. Answers its size on the disk in bytes; `undefined` when there is
 * none: it was not wanted, or the browser has no place for it.
 *
 * @throws what `backup` throws, and a DOMException when the disk has no room
 */
export async function keepCopy(backup: AsyncGenerator<Uint8Array<ArrayBuffer>, void>, isWanted: () => Promise<boolean>): Promise<number | undefined> {
  const root = await privateFiles();
  if (!root) return undefined;
  try {
    const next = await root.getFileHandle(NEXT, { create: true });
    await streamOf(backup).pipeThrough(new CompressionStream('gzip')).pipeTo(await next.createWritable());
    if (!(await isWanted())) return undefined;
    const { size } = await next.getFile();
    await next.move(COPY);
    return size;
  } finally {
    await removeFile(root, NEXT);
  }
}

/** The backup that is kept; `undefined` when there is none. @throws BackupRefused when its bytes are no longer what was written */
export async function keptBackup(): Promise<File | undefined> {
  const packed = await keptFile();
  if (!packed) return undefined;
  try {
    const whole = await new Response(packed.stream().pipeThrough(new DecompressionStream('gzip'))).blob();
    return new File([whole], 'copy.json');
  } catch (error) {
    // A file that cannot be read is another matter. (Of bytes that cannot be unpacked Chromium says TypeError, Firefox AbortError.)
    throw error instanceof DOMException && error.name === 'NotReadableError' ? error : new BackupRefused('damaged', 1, { cause: error });
  }
}

async function keptFile(): Promise<File | undefined> {
  const root = await privateFiles();
  try {
    return await (await root?.getFileHandle(COPY))?.getFile();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
    throw error;
  }
}

/** Deletes the copy. */
export async function dropCopy(): Promise<void> {
  const root = await privateFiles();
  if (root) await removeFile(root, COPY);
}

function streamOf(parts: AsyncGenerator<Uint8Array<ArrayBuffer>, void>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    async pull(controller) {
      const next = await parts.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    cancel: () => parts.return().then(() => undefined),
  });
}
