const missing = () => Promise.reject(new DOMException('There is no such entry', 'NotFoundError'));

/** The private file system of a browser, as far as a copy needs it: files by name, written as a whole, and folders of them. */
export class PrivateFiles {
  readonly kind = 'directory';
  readonly files = new Map<string, Blob>();
  readonly folders = new Map<string, PrivateFiles>();
  /** What every write fails with, when there is something. */
  refusal: DOMException | undefined;

  /** The names of all files, with their folders, in order. */
  get names(): string[] {
    const within = [...this.folders].flatMap(([name, folder]) => folder.names.map((inner) => `${name}/${inner}`));
    return [...this.files.keys(), ...within].sort();
  }

  getFileHandle(name: string, { create = false } = {}) {
    if (!this.files.has(name) && !create) return missing();
    if (!this.files.has(name)) this.files.set(name, new Blob());
    return Promise.resolve(this.handle(name));
  }

  getDirectoryHandle(name: string, { create = false } = {}) {
    if (!this.folders.has(name) && !create) return missing();
    const folder = this.folders.get(name) ?? new PrivateFiles();
    this.folders.set(name, folder);
    return Promise.resolve(folder);
  }

  removeEntry(name: string): Promise<void> {
    return this.files.delete(name) || this.folders.delete(name) ? Promise.resolve() : missing();
  }

  async *keys(): AsyncGenerator<string> {
    for (const name of [...this.files.keys(), ...this.folders.keys()]) yield await Promise.resolve(name);
  }

  async *entries(): AsyncGenerator<[string, unknown]> {
    for (const name of this.files.keys()) yield await Promise.resolve([name, this.handle(name)] as [string, unknown]);
    yield* this.folders.entries();
  }

  private handle(name: string) {
    return {
      kind: 'file',
      createWritable: () => Promise.resolve(this.writable(name)),
      getFile: () => Promise.resolve(this.files.get(name)),
      move: (to: string) => {
        this.files.set(to, this.files.get(name)!);
        this.files.delete(name);
        return Promise.resolve();
      },
    };
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
