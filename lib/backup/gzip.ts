import { BackupRefused } from './refused';

/** Writes a backup to a file by gzip. The file is as it was until all of it is written. */
export async function gzipTo(file: FileSystemFileHandle, backup: AsyncGenerator<Uint8Array<ArrayBuffer>, void>): Promise<void> {
  await streamOf(backup).pipeThrough(new CompressionStream('gzip')).pipeTo(await file.createWritable());
}

/** The backup in a file that `gzipTo` has written. @throws BackupRefused when its bytes are no longer those */
export async function gunzipped(packed: File): Promise<File> {
  try {
    const whole = await new Response(packed.stream().pipeThrough(new DecompressionStream('gzip'))).blob();
    return new File([whole], 'copy.json');
  } catch (error) {
    // A file that cannot be read is another matter. (Of bytes that cannot be unpacked Chromium says TypeError, Firefox AbortError.)
    throw error instanceof DOMException && error.name === 'NotReadableError' ? error : new BackupRefused('damaged', 1, { cause: error });
  }
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
