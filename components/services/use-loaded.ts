import { useEffect, useState } from 'preact/hooks';

/** A module that a view needs only sometimes, once it is `wanted`; `undefined` until it is there. */
export function useLoaded<M>(load: () => Promise<M>, wanted: boolean): M | undefined {
  const [loaded, setLoaded] = useState<M>();
  useEffect(() => {
    if (!wanted || loaded) return;
    void load().then(setLoaded);
  }, [wanted, loaded]);
  return loaded;
}
