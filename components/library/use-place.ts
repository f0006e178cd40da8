import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { hashOf, placeOf, type Place } from './place';

/** Milliseconds of rest in the typing after which it is noted: browsers refuse a note at each key. */
const PAUSE = 300;

/** Goes on to another place: a step, from which Back leads here again, or a change to the place itself, as typing is. */
export type Go = (change: Partial<Place>, how?: 'step' | 'change') => void;

/** The place in the library, which a reload, Back and Forward come to again; at first the one that the address tells. */
export function usePlace(): [Place, Go] {
  const [place, setPlace] = useState(placeHere);
  const here = useRef(place);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);

  const note = useCallback(() => {
    clearTimeout(waiting.current);
    history.replaceState(...entryOf(here.current));
  }, []);
  const go = useCallback<Go>(
    (change, how = 'step') => {
      const next = { ...here.current, ...change };
      if (hashOf(next) !== hashOf(here.current) && how === 'step') {
        note();
        history.pushState(...entryOf(next));
      } else {
        clearTimeout(waiting.current);
        waiting.current = setTimeout(note, PAUSE);
      }
      here.current = next;
      setPlace(next);
    },
    [note],
  );
  useEffect(() => {
    const follow = () => {
      clearTimeout(waiting.current);
      here.current = placeHere();
      setPlace(here.current);
    };
    addEventListener('popstate', follow);
    return () => {
      clearTimeout(waiting.current);
      removeEventListener('popstate', follow);
    };
  }, []);
  return [place, go];
}

const placeHere = () => placeOf(typeof history.state === 'string' ? history.state : location.hash);

/** What was looked for stays out of the address: that goes into the browser's history, which may be sent to other devices. */
function entryOf(place: Place): [state: string, unused: string, address: string] {
  return [hashOf(place), '', location.pathname + hashOf({ section: place.section, filter: {} })];
}
