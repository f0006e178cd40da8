import { useRef } from 'preact/hooks';
import type { OnProgress } from '../../lib/library/files';
import { useJob, type Job } from './use-job';

/** A job that the reader can stop. */
export type StoppableJob<Of, Result> = Job<Of, Result> & { stop: () => void };

export function useStoppableJob<Of, Result>(work: (of: Of, onProgress: OnProgress, stop: AbortSignal) => Promise<Result>): StoppableJob<Of, Result> {
  const stopping = useRef<AbortController>(undefined);
  const job = useJob((of: Of, onProgress) => {
    stopping.current = new AbortController();
    return work(of, onProgress, stopping.current.signal);
  });
  return { ...job, stop: () => stopping.current?.abort() };
}
