import type { Result } from '../messages/result';
import { report } from '../report';
import type { IndexDamaged } from '../search/index/postings';

/** Milliseconds after which damage is another one. Met earlier, it is one that building anew does not mend. */
const ANOTHER = 10 * 60_000;

/**
 * Has a damaged index built anew, once for all who meet the damage. What it gives settles when that has begun, and rejects
 * when it cannot begin, or has not helped: then whoever waits for an answer must be told that there is none.
 */
export function mender(rebuild: () => Promise<Result<unknown>>, now: () => number): (damage: IndexDamaged) => Promise<void> {
  let begun = -Infinity;
  let beginning: Promise<void> | undefined;
  const begin = async (damage: IndexDamaged) => {
    report(damage, 'searching');
    if (now() - begun < ANOTHER) throw damage;
    const result = await rebuild();
    if (!result.ok) throw new Error(`The index is damaged and was not built anew: ${result.error.name}`, { cause: damage });
    begun = now();
  };
  return (damage) => (beginning ??= begin(damage).finally(() => (beginning = undefined)));
}
