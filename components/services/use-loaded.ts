import { useEffect, useState } from 'preact/hooks';
import { report } from '../../lib/report';

/** A module that a view needs only sometimes, once it is `wanted`; `undefined` until it is there. */
export function useLoaded<M>(load: () => Promise<M>, wanted: boolean): M | undefined {
  const [loaded, setLoaded] = useState<M>();
  useEffect(() => {
    if (!wanted || loaded) return;
    load().then(
      (module) => setLoaded(() => module),
      (error: unknown) => report(error, 'loading a part of the view'),
    );
  }, [wanted, loaded]);
  return loaded;
}
