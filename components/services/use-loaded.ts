import { useAnswer } from './use-answer';

/** A module that a view needs only sometimes, once it is `wanted`; `undefined` until it is there. */
export function useLoaded<M>(load: () => Promise<M>, wanted: boolean): M | undefined {
  return useAnswer(() => (wanted ? load() : undefined), [wanted], 'loading a part of the view');
}
