type Step<T> = { made: IteratorResult<T, void> } | { error: unknown };

/** The same values, each being made while the one before it is used. What goes wrong in the making is thrown in its turn. */
export async function* oneAhead<T>(source: AsyncGenerator<T, void>): AsyncGenerator<T, void> {
  const begin = (): Promise<Step<T>> =>
    source.next().then(
      (made) => ({ made }),
      (error: unknown) => ({ error }),
    );
  try {
    for (let next = begin(); ; ) {
      const step = await next;
      if ('error' in step) throw step.error;
      if (step.made.done) return;
      next = begin();
      yield step.made.value;
    }
  } finally {
    await source.return();
  }
}
