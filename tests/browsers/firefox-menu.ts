import type { FirefoxWindow } from './firefox-window';
import { untilTruthy } from './until';

type MenuItem = Element & { label: string; hidden: boolean };
type MenuPopup = HTMLElement & { state: string; activateItem(item: MenuItem): void; hidePopup(): void };
type Menu = Element & { label: string; hidden: boolean; menupopup: MenuPopup; openMenu(open: boolean): void };

/** Chooses the item with this title in the context menu that is open, or in an extension's menu within it. */
export async function chooseMenuItem(window: FirefoxWindow, title: string): Promise<void> {
  await untilTruthy(() => window.run(menuIsOpen), [], 30_000);
  const choice = await window.run(choose, title);
  if (choice !== 'chosen') throw new Error(`The context menu has no “${title}” but:\n${choice}`);
}

async function choose(title: string): Promise<string> {
  const root = document.getElementById('contentAreaContextMenu') as MenuPopup;
  const seen: string[] = [];
  for (const popup of [root, ...[...root.querySelectorAll('menu')].map((menu) => (menu as unknown as Menu).menupopup)]) {
    for (const item of popup?.querySelectorAll(':scope > menuitem') ?? []) {
      const { label, hidden } = item as MenuItem;
      if (!hidden) seen.push(label);
      if (hidden || label !== title) continue;
      if (popup !== root) {
        const shown = new Promise((done) => popup.addEventListener('popupshown', done, { once: true }));
        (popup.parentElement as unknown as Menu).openMenu(true);
        await shown;
      }
      const closed = new Promise((done) => root.addEventListener('popuphidden', done));
      popup.activateItem(item as MenuItem);
      await closed;
      return 'chosen';
    }
  }
  root.hidePopup();
  return seen.join('\n');
}

function menuIsOpen(): boolean {
  return (document.getElementById('contentAreaContextMenu') as MenuPopup).state === 'open';
}
