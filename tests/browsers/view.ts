import { untilTruthy } from './until';

/** Milliseconds that a test waits for what it waits for: enough for a slow machine, since only what fails takes so long. */
const WAIT = 30_000;

/** CSS pixels around a press that are one spot, and milliseconds after which another press there is one of its own. */
const SPOT = 12;
const APART = 550;

/** A key as `KeyboardEvent.key` names it, and what is held with it. */
export type Held = { alt?: boolean; shift?: boolean; ctrl?: boolean };

/**
 * A page of the extension as a person meets it: looks at it, clicks, types. The toolbar popup and a tab are the same
 * to a test, in either browser. Functions that are handed over run inside the page: they see its globals and nothing
 * of the test's, and take and give JSON.
 *
 * Elements are named by a CSS selector and, where that is not enough, by words in their text or label.
 */
export abstract class View {
  private pressed = { time: 0, x: -SPOT, y: -SPOT };

  /** Runs the source of a function inside the page. */
  protected abstract run(source: string, args: readonly unknown[]): Promise<unknown>;
  /** Clicks with a real pointer at a point of the page, in CSS pixels. */
  protected abstract clickAt(x: number, y: number): Promise<void>;
  /** Presses a key where the focus is. */
  abstract press(key: string, held?: Held): Promise<void>;
  /** Types text where the focus is. */
  abstract write(text: string): Promise<void>;
  /** Writes a PNG of the page to a file. */
  abstract screenshot(file: string): Promise<void>;
  abstract close(): Promise<void>;

  async evaluate<A extends unknown[], T>(look: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    return (await this.run(String(look), args)) as T;
  }

  /** Runs a script inside the page, as the developer's console does: the page's own policy does not hold there. */
  async runScript(source: string): Promise<void> {
    await this.run(`() => {${source}\n}`, []);
  }

  /** Looks until the answer is truthy, and gives it. @throws after the time (in ms) is over */
  async until<A extends unknown[], T>(look: (...args: A) => T | Promise<T>, args: A, timeout = WAIT): Promise<T> {
    const source = `(...args) => (${String(untilTruthy)})(${String(look)}, args, ${timeout})`;
    return (await this.run(source, args)) as T;
  }

  text(selector = 'body'): Promise<string> {
    return this.evaluate((css) => document.querySelector<HTMLElement>(css)?.innerText ?? '', selector);
  }

  async has(selector: string, words?: string): Promise<boolean> {
    return (await this.evaluate(middleOf, selector, words ?? '')) !== null;
  }

  /** Waits until the element is there and has a size. */
  async waitFor(selector: string, words?: string, timeout?: number): Promise<void> {
    await this.found(selector, words, timeout);
  }

  /** Waits until no such element is left. */
  async waitForNo(selector: string, words?: string, timeout?: number): Promise<void> {
    const source = `(...args) => !(${String(middleOf)})(...args)`;
    await this.settled(source, selector, words, timeout);
  }

  /** Presses as somebody does who sees what the press before did: two on one spot are further apart than a double click. */
  async click(selector: string, words?: string): Promise<void> {
    const { x, y } = await this.found(selector, words);
    const { time, x: lastX, y: lastY } = this.pressed;
    if (Math.hypot(x - lastX, y - lastY) < SPOT) await new Promise((resolve) => setTimeout(resolve, time + APART - Date.now()));
    await this.clickAt(x, y);
    this.pressed = { time: Date.now(), x, y };
  }

  /** Presses twice, with so many milliseconds between. */
  async doubleClick(selector: string, gap: number): Promise<void> {
    const { x, y } = await this.found(selector);
    await this.clickAt(x, y);
    await new Promise((resolve) => setTimeout(resolve, gap));
    await this.clickAt(x, y);
  }

  /** Clicks into the field and types after what stands there. */
  async type(selector: string, text: string): Promise<void> {
    await this.click(selector);
    await this.write(text);
  }

  private async found(selector: string, words?: string, timeout?: number): Promise<{ x: number; y: number }> {
    const source = `(...args) => (${String(middleOf)})(...args, true)`;
    return (await this.settled(source, selector, words, timeout)) as { x: number; y: number };
  }

  private async settled(look: string, selector: string, words = '', timeout = WAIT): Promise<unknown> {
    try {
      return await this.run(`(...args) => (${String(untilTruthy)})(${look}, args, ${timeout})`, [selector, words]);
    } catch (error) {
      const seen = await this.text().catch(String);
      throw new Error(`${selector} ${words}: ${String(error)}\nThe page says:\n${seen}`, { cause: error });
    }
  }
}

/**
 * The middle of the first element that matches, holds the words and has a size, once it is scrolled into sight; with
 * `still`, not before it has come to rest.
 */
function middleOf(selector: string, words: string, still = false): { x: number; y: number } | null {
  const isMoving = (element: Element) =>
    document.getAnimations().some(({ effect, playState }) => {
      const { target } = effect as KeyframeEffect;
      return playState === 'running' && effect?.getComputedTiming().endTime !== Infinity && target?.contains(element);
    });
  for (const element of document.querySelectorAll<HTMLElement>(selector)) {
    const said = `${element.innerText ?? ''} ${element.getAttribute('aria-label') ?? ''} ${element.title}`;
    if (!said.includes(words) || !element.checkVisibility({ visibilityProperty: true })) continue;
    if (still && isMoving(element)) continue;
    element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const { x, y, width, height } = element.getBoundingClientRect();
    if (width > 0 && height > 0) return { x: x + width / 2, y: y + height / 2 };
  }
  return null;
}
