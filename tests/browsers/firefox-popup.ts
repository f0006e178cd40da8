import { writeFile } from 'node:fs/promises';
import type { FirefoxWindow } from './firefox-window';
import { type Held, View } from './view';

/** The frame in the toolbar's panel that holds the popup's page. */
type PopupFrame = Element & {
  closest(selector: 'panel'): (Element & { state: string; hidePopup(): void }) | null;
  browsingContext: { currentWindowGlobal: { drawSnapshot(rect: null, scale: number, ground: string): Promise<ImageBitmap> } };
  messageManager: {
    addMessageListener(name: string, listener: (message: { data: string }) => void): void;
    loadFrameScript(url: string, later: boolean): void;
  };
};

/**
 * The popup in Firefox's toolbar panel. BiDi does not list its page, so it is reached through the window: a frame script
 * runs inside the popup's process with the page's own rights, and pointer and keys go through the window.
 */
export class FirefoxPopup extends View {
  private calls = 0;

  constructor(private readonly window: FirefoxWindow) {
    super();
  }

  protected async run(source: string, args: readonly unknown[]): Promise<unknown> {
    const code = `(async (__name) => JSON.stringify(await (${source})(...${JSON.stringify(args)})))((fn) => fn)`;
    const answer = await this.window.run(runInPopup, code, `commonplace:${++this.calls}`);
    if ('failure' in answer) throw new Error(answer.failure);
    return answer.value === undefined ? undefined : JSON.parse(answer.value);
  }

  protected async clickAt(x: number, y: number): Promise<void> {
    const corner = await this.window.run(() => {
      const frame = document.querySelector('panel[panelopen] .webextension-popup-browser');
      if (!frame) throw new Error('The popup is closed');
      const { x: left, y: top } = frame.getBoundingClientRect();
      return { left, top };
    });
    await this.window.clickAt(corner.left + x, corner.top + y);
  }

  press(key: string, held?: Held): Promise<void> {
    return this.window.press(key, held);
  }

  async write(text: string): Promise<void> {
    for (const character of text) await this.press(character);
  }

  async screenshot(file: string): Promise<void> {
    const png = await this.window.run(async () => {
      const frame = document.querySelector<PopupFrame>('panel[panelopen] .webextension-popup-browser');
      if (!frame) throw new Error('The popup is closed');
      const picture = await frame.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
      const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement;
      canvas.width = picture.width;
      canvas.height = picture.height;
      canvas.getContext('2d')?.drawImage(picture, 0, 0);
      return canvas.toDataURL();
    });
    await writeFile(file, Buffer.from(png.split(',')[1] ?? '', 'base64'));
  }

  async close(): Promise<void> {
    await this.window.run(() => {
      const frame = document.querySelector<PopupFrame>('panel[panelopen] .webextension-popup-browser');
      frame?.closest('panel')?.hidePopup();
    });
  }
}

/** Runs code in the popup's page. A popup that closes meanwhile never answers, so its going is an answer too. */
async function runInPopup(code: string, call: string): Promise<{ value?: string } | { failure: string }> {
  const frame = document.querySelector<PopupFrame>('panel[panelopen] .webextension-popup-browser');
  if (!frame) return { failure: 'The popup is closed' };
  const script = `(async () => {
    try {
      const box = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      sendAsyncMessage('${call}', JSON.stringify({ value: await Cu.evalInSandbox(${JSON.stringify(code)}, box) }));
    } catch (error) {
      sendAsyncMessage('${call}', JSON.stringify({ failure: String(error.message ?? error) }));
    }
  })()`;
  return new Promise((answered) => {
    frame.closest('panel')?.addEventListener('popuphidden', () => answered({ failure: 'The popup closed' }), { once: true });
    frame.messageManager.addMessageListener(call, ({ data }) => answered(JSON.parse(data) as { value?: string }));
    frame.messageManager.loadFrameScript(`data:text/javascript;charset=utf-8,${encodeURIComponent(script)}`, false);
  });
}
