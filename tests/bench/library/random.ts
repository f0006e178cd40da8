/** Numbers in [0, 1). */
export type Random = () => number;

/** A generator of numbers that gives the same for the same seed (mulberry32, by Tommy Ettinger). */
export function random(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Draws from a list, every item as often as any other. */
export function evenly<T>(items: readonly T[]): (next: Random) => T {
  return (next) => items[Math.floor(next() * items.length)]!;
}

/** Draws from a list whose item at place r (from 0) comes up as often as 1 / (r + shift): Zipf's law, as Mandelbrot mended it. */
export function byRank<T>(items: readonly T[], shift = 2.7): (next: Random) => T {
  return weighted(items, items.map((_, rank) => 1 / (rank + shift)));
}

/** Draws from a list by weights, in the same time whatever its length (Walker's alias method, as Vose builds it). */
export function weighted<T>(items: readonly T[], weights: readonly number[]): (next: Random) => T {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const share = Float64Array.from(weights, (weight) => (weight * items.length) / total);
  const alias = new Uint32Array(items.length);
  const small = [...share.keys()].filter((at) => share[at]! < 1);
  const large = [...share.keys()].filter((at) => share[at]! >= 1);
  while (small.length > 0 && large.length > 0) {
    const poor = small.pop()!;
    const rich = large.at(-1)!;
    alias[poor] = rich;
    share[rich] = share[rich]! - (1 - share[poor]!);
    if (share[rich] < 1) small.push(large.pop()!);
  }
  // What rounding left over is as likely as its place.
  for (const at of [...small, ...large]) share[at] = 1;
  return (next) => {
    const place = next() * items.length;
    const at = Math.floor(place);
    return items[place - at < share[at]! ? at : alias[at]!]!;
  };
}

/** A number around 0 with deviation 1 (Box and Muller, 1958). */
export function normal(next: Random): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}
