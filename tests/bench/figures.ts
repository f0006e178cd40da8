import { writeFile } from 'node:fs/promises';

/** One measured figure: its name, value and unit, what it was compared with, and the bar it is held to. */
export type Figure = {
  name: string;
  value: number;
  unit: 'ms' | 'MB' | 'kB' | 'bytes' | 's' | 'count' | '%';
  /** The peer, measured in the same run. */
  against?: { name: string; value: number };
  bar?: string;
};

/** The middle value; of an even number of values the lower middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN;
}

/** The value that this share of the values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Prints a figure as soon as it is known: `popup, 10,000 clippings: 81 ms (empty page 42 ms, x 1.9, +39 ms); bar +60 ms`. */
export function printFigure({ name, value, unit, against, bar }: Figure): void {
  const peer = against
    ? ` (${against.name} ${round(against.value)} ${unit}, x ${round(value / against.value)}, ${value >= against.value ? '+' : ''}${round(value - against.value)} ${unit})`
    : '';
  console.log(`${name}: ${round(value)} ${unit}${peer}${bar ? `; bar ${bar}` : ''}`);
}

/** Writes every figure as JSON, for whoever compares runs. */
export async function writeFigures(file: string, figures: readonly Figure[]): Promise<void> {
  await writeFile(file, `${JSON.stringify({ measured: new Date().toISOString(), figures }, null, 2)}\n`);
}
