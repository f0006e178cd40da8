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
    const menu = (await untilTruthy(() => ui.find('MenuHostRootView'), [], 5_000)) as Node;
    const items = (await ui.placed(menu)).filter(({ view }) => classOf(view) === 'MenuItemView');
    // Extensions come last before the browser's own developer items, and theirs alone have a picture there.
    const item = items.findLast(({ view }) => view.children?.some((child) => classOf(child) === 'ImageView'));
    if (!item) throw new Error(`The context menu has no item of an extension (looking for ${title})`);
    for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased'] as const) {
      await ui.mouse(menu, type, item.x + 20, item.y + 8);
      await pause(PRESS_MS);
    }
  } finally {
    ui.close();
  }
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
      this.waiting.set(id, ({ result, error }) => (error ? failed(new Error(error.message)) : done(result)));
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

function everyNode(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(everyNode)];
}
