import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { untilTruthy } from './until';

/**
 * Chromium's context menu is a native window, out of reach of CDP, and headless too. Its second debugging protocol,
 * UI DevTools, shows the tree of such windows and clicks on them. It tells classes and places of views, not titles.
 */
type Node = { nodeId: number; attributes?: string[]; children?: Node[] };
type Reply = { id?: number; result?: unknown; error?: { message: string } };
type Placed = { view: Node; x: number; y: number };

/** Between press and release: a menu ignores a release that follows its opening too fast. */
const PRESS_MS = 250;

/** Chooses the extension's item in the context menu that is open. @throws when there is none */
export async function chooseExtensionItem(profile: string, title: string): Promise<void> {
  const ui = await UiDevTools.connect(profile);
  try {
    const { menu, item } = await untilTruthy(() => pointAtItem(ui), [], 30_000).catch((error: unknown) => {
      throw new Error(`The context menu shows no item of an extension (looking for ${title})`, { cause: error });
    });
    for (const type of ['mousePressed', 'mouseReleased'] as const) {
      await pause(PRESS_MS);
      await ui.mouse(menu, type, item.x + 20, item.y + 8);
    }
  } finally {
    ui.close();
  }
}

/**
 * Moves the mouse to the extension's item. A menu lays itself out while it opens, and then views that were just told are
 * gone: nothing is given, and the caller looks again.
 */
async function pointAtItem(ui: UiDevTools): Promise<{ menu: Node; item: Placed } | undefined> {
  try {
    const menu = await ui.find('MenuHostRootView');
    if (!menu) return undefined;
    const items = (await ui.placed(menu)).filter(({ view }) => classOf(view) === 'MenuItemView');
    // Extensions come last before the browser's own developer items, and theirs alone have a picture there.
    const item = items.findLast(({ view }) => view.children?.some((child) => classOf(child) === 'ImageView'));
    if (!item) return undefined;
    await ui.mouse(menu, 'mouseMoved', item.x + 20, item.y + 8);
    return { menu, item };
  } catch (error) {
    if (error instanceof ViewGone) return undefined;
    throw error;
  }
}

/** A view that UI DevTools told of is not there any more. */
class ViewGone extends Error {
  override readonly name = 'ViewGone';
}

const classOf = ({ attributes = [] }: Node): string | undefined => attributes[attributes.indexOf('class') + 1];

class UiDevTools {
  private last = 0;
  private readonly waiting = new Map<number, (reply: Reply) => void>();

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => {
      const reply = JSON.parse(data.toString()) as Reply;
      if (reply.id !== undefined) this.waiting.get(reply.id)?.(reply);
    });
  }

  static async connect(profile: string): Promise<UiDevTools> {
    const port = (await readFile(join(profile, 'UIDevToolsActivePort'), 'utf8')).split('\n')[0];
    const socket = new WebSocket(`ws://127.0.0.1:${port}/0`);
    await new Promise((done, failed) => socket.once('open', done).once('error', failed));
    const ui = new UiDevTools(socket);
    await ui.send('CSS.enable');
    await ui.send('DOM.enable');
    return ui;
  }

  send(method: string, params: object = {}): Promise<unknown> {
    const id = ++this.last;
    return new Promise((done, failed) => {
      this.waiting.set(id, ({ result, error }) => (error ? failed(errorOf(error.message)) : done(result)));
      this.socket.send(JSON.stringify({ id, method, params }));
    });
  }

  /** The last view of a class in any window. */
  async find(className: string): Promise<Node | undefined> {
    const { root } = (await this.send('DOM.getDocument')) as { root: Node };
    return everyNode(root).findLast((node) => classOf(node) === className);
  }

  /** A view and all within it, with their corners as seen from it. */
  async placed(view: Node, x = 0, y = 0): Promise<Placed[]> {
    const within = [{ view, x, y }];
    for (const child of view.children ?? []) {
      const { X, Y } = await this.properties(child);
      within.push(...(await this.placed(child, x + Number(X), y + Number(Y))));
    }
    return within;
  }

  mouse(view: Node, type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', x: number, y: number): Promise<unknown> {
    const event = { type, x, y, button: type === 'mouseMoved' ? 'none' : 'left', wheelDirection: 'none' };
    return this.send('DOM.dispatchMouseEvent', { nodeId: view.nodeId, event });
  }

  close(): void {
    this.socket.close();
  }

  private async properties(view: Node): Promise<Record<string, string>> {
    type Styles = { matchedCSSRules: { rule: { style: { cssProperties: { name: string; value: string }[] } } }[] };
    const styles = (await this.send('CSS.getMatchedStylesForNode', { nodeId: view.nodeId })) as Styles;
    const properties = styles.matchedCSSRules.flatMap(({ rule }) => rule.style.cssProperties);
    return Object.fromEntries(properties.map(({ name, value }) => [name, value]));
  }
}

function errorOf(message: string): Error {
  return /^Node with id=\d+ not found$/.test(message) ? new ViewGone(message) : new Error(message);
}

function everyNode(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(everyNode)];
}
