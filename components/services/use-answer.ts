import { useEffect, useState, type Inputs } from 'preact/hooks';
import { report } from '../../lib/report';

/**
 * What was answered last to a question that takes a while; `undefined` until then. It is asked again when one of the `inputs` is
 * another, and what is answered to a former one after that counts no more. `doing` says, where it fails, what was being done.
 * @param ask gives `undefined` where there is nothing to ask
 */
export function useAnswer<T>(ask: () => Promise<T> | undefined, inputs: Inputs, doing: string): T | undefined {
  const [answer, setAnswer] = useState<T>();
  useEffect(() => {
    let isOver = false;
    ask()?.then(
      (value) => isOver || setAnswer(() => value),
      (error: unknown) => report(error, doing),
    );
    return () => {
      isOver = true;
    };
  }, inputs);
  return answer;
}
