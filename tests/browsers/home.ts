import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { untilTruthy } from './until';

/** The parts of a built manifest that drive a browser. */
export type Manifest = {
  action: { default_popup: string };
  commands?: Record<string, { suggested_key?: { default?: string } }>;
  browser_specific_settings?: { gecko?: { id?: string } };
};

/**
 * All that a browser leaves on disk, in one folder: its profile, its downloads, and a copy of the extension of its own,
 * so that a test may change the files. Outlives the browser until `remove`.
 */
export class Home {
  readonly profile: string;
  readonly downloads: string;
  readonly extension: string;

  private constructor(
    readonly root: string,
    readonly manifest: Manifest,
    private readonly kept: boolean,
  ) {
    this.profile = join(root, 'profile');
    this.downloads = join(root, 'downloads');
    this.extension = join(root, 'extension');
  }

  /** Makes a home for the extension built in `build`: a new temporary one, or at `place`, which is then kept. */
  static async make(build: string, place?: string): Promise<Home> {
    const manifest = JSON.parse(await readFile(join(build, 'manifest.json'), 'utf8')) as Manifest;
    const home = new Home(place ?? (await mkdtemp(join(tmpdir(), 'commonplace-'))), manifest, place !== undefined);
    await rm(home.extension, { recursive: true, force: true });
    await cp(build, home.extension, { recursive: true });
    // Chromium goes on with the worker that it knows, whatever was built since.
    await rm(join(home.profile, 'Default', 'Service Worker'), { recursive: true, force: true });
    await mkdir(home.profile, { recursive: true });
    await mkdir(home.downloads, { recursive: true });
    return home;
  }

  /** Waits for a download with such a name to be complete. @returns its path */
  async download(name: RegExp, timeout = 20_000): Promise<string> {
    const finished = async (): Promise<string | undefined> => {
      const names = await readdir(this.downloads);
      return names.some((file) => /\.(crdownload|part)$/.test(file)) ? undefined : names.find((file) => name.test(file));
    };
    return join(this.downloads, await untilTruthy(finished, [], timeout));
  }

  async remove(): Promise<void> {
    // A browser's last processes may still be writing while they end.
    if (!this.kept) await rm(this.root, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
