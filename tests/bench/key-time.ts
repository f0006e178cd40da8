import type { PageView } from '../browsers/page-view';
import { median } from './figures';

const QUERIES = ['深度', 'gpt', 'sparse', '学习', 'tanaka', 'arxiv', 'notebook history', '综述'];

/** Milliseconds from a change of the search field until the frame with its rows was presented: of the first, and of the later ones. */
export async function keyTimes(popup: PageView): Promise<{ first: number; later: number }> {
  const times: number[] = [];
  for (const query of QUERIES) {
    times.push(
      await popup.evaluate(async (text) => {
        const field = document.querySelector<HTMLInputElement>('[data-testid="search"]')!;
        const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
        const shown = () => document.querySelector('[data-testid="found-count"]')?.textContent;
        const before = shown();
        const start = performance.now();
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        for (let frames = 0; shown() === before && frames < 120; frames++) await frame();
        await frame();
        return performance.now() - start;
      }, query),
    );
  }
  return { first: times[0] ?? NaN, later: median(times.slice(1)) };
}
