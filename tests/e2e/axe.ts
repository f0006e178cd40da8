import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { View } from '../browsers/view';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds wrong in a view as it stands: rule, and element. */
export async function faults(view: View): Promise<string[]> {
  if (!(await view.evaluate(() => 'axe' in window))) await view.runScript(AXE);
  return view.evaluate(async () => {
    type Axe = { run(context: Document): Promise<AxeResults> };
    const { violations } = await (window as unknown as { axe: Axe }).axe.run(document);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => `${id}: ${html.slice(0, 200)} ${any[0]?.message ?? ''}`),
    );
  });
}
