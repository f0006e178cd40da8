/** The least numbers in order, without sorting the rest. */
export function least(keys: Float64Array, count: number): Float64Array {
  if (keys.length <= count) return keys.slice().sort();
  // What is not under the worst of those kept so far is passed over; twice the room makes sorting rare, and so does to begin
  // at the end, where the newest clippings are, which are worth more.
  const kept = new Float64Array(2 * count);
  let size = 0;
  let worst = Infinity;
  for (let at = keys.length - 1; at >= 0; at--) {
    const key = keys[at]!;
    if (key >= worst) continue;
    kept[size++] = key;
    if (size < kept.length) continue;
    kept.sort();
    size = count;
    worst = kept[count - 1]!;
  }
  return kept.slice(0, size).sort().slice(0, count);
}
