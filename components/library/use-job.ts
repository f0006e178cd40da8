import { useRef, useState } from 'preact/hooks';
import type { OnProgress, Progress } from '../../lib/library/files';

/** Work that takes a while: how far it is while it runs, and then what came of it. */
export type Job<Of, Result> = {
  /** Absent when nothing is running. */
  progress: Progress | undefined;
  /** Of the last run, until the next begins. */
  done: { of: Of; result: Result } | undefined;
  /** Begins, unless it is running already: then nothing is done and there is no answer. */
  start: (of: Of) => Promise<Result | undefined>;
};

/**
 * A job that runs once at a time. It belongs to the view that calls this hook: held above the section that shows it, it
 * goes on, and keeps its result, when the reader looks elsewhere meanwhile.
 */
export function useJob<Of, Result>(work: (of: Of, onProgress: OnProgress) => Promise<Result>): Job<Of, Result> {
  const running = useRef(false);
  const [progress, setProgress] = useState<Progress>();
  const [done, setDone] = useState<Job<Of, Result>['done']>();
  const start = async (of: Of) => {
    if (running.current) return undefined;
    running.current = true;
    setDone(undefined);
    setProgress({ done: 0 });
    try {
      const result = await work(of, setProgress);
      setDone({ of, result });
      return result;
    } finally {
      running.current = false;
      setProgress(undefined);
    }
  };
  return { progress, done, start };
}
