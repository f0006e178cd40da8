/** The private file system of a browser, as far as a copy needs it: files by name, written as a whole. */
export class PrivateFiles {
  readonly files = new Map<string, Blob>();
  /** What every write fails with, when there is something. */
  refusal: DOMException | undefined;

  getFileHandle(name: string, { create = false } = {}) {
    if (!this.files.has(name) && !create) return Promise.reject(new DOMException('There is no such file', 'NotFoundError'));
    if (!this.files.has(name)) this.files.set(name, new Blob());
    return Promise.resolve({
      createWritable: () => Promise.resolve(this.writable(name)),
      getFile: () => Promise.resolve(this.files.get(name)),
      move: (to: string) => {
        this.files.set(to, this.files.get(name)!);
        this.files.delete(name);
        return Promise.resolve();
      },
    });
  }

  removeEntry(name: string): Promise<void> {
    return this.files.delete(name) ? Promise.resolve() : Promise.reject(new DOMException('There is no such file', 'NotFoundError'));
  }

  private writable(name: string): WritableStream<Uint8Array<ArrayBuffer>> {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    return new WritableStream({
      write: (part) => {
        if (this.refusal) throw this.refusal;
        parts.push(part);
      },
      close: () => void this.files.set(name, new Blob(parts)),
    });
  }
}
