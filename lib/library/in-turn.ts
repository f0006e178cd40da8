/** What is asked of every state of something. `isWanted`: whether anybody still waits for what comes of this one. */
export type Answer<S> = (state: S, isWanted: () => boolean) => Promise<void>;

/**
 * Answers for the states of something that changes, the latest at last. An answer that a newer state overtakes is given up, but
 * never two in a row: while an import changes the library faster than a question is answered, a list would otherwise hear nothing to
 * the end of it.
 *
 * @returns `next` is to be told each state; after `end` nothing is wanted
 */
export function inTurn<S extends object>(answer: Answer<S>): { next: (state: S) => void; end: () => void } {
  let latest: S | undefined;
  let current: S | undefined;
  /** The current answer has overtaken one, and comes to its end. */
  let isKept = false;
  const begin = async (state: S) => {
    isKept = current !== undefined;
    current = state;
    await answer(state, () => current === state);
    if (current !== state) return;
    current = undefined;
    if (latest !== undefined && latest !== state) void begin(latest);
  };
  return {
    next(state) {
      latest = state;
      if (!isKept || current === undefined) void begin(state);
    },
    end() {
      latest = current = undefined;
    },
  };
}
