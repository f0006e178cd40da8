import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { hashOf, placeOf, type Place } from './place';

/** Milliseconds of rest in the typing after which the address follows: browsers refuse one that changes at each key. */
const PAUSE = 300;

/** Goes on to another place: a step, from which Back leads here again, or a change to the place itself, as typing is. */
export type Go = (change: Partial<Place>, how?: 'step' | 'change') => void;

/** The place that the address of the page tells, which a reload, Back and Forward come to again. */
export function usePlace(): [Place, Go] {
  const [place, setPlace] = useState(() => placeOf(location.hash));
  const here = useRef(place);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);

  const note = useCallback(() => {
    clearTimeout(waiting.current);
    history.replaceState(null, '', addressOf(here.current));
  }, []);
  const go = useCallback<Go>(
    (change, how = 'step') => {
      const next = { ...here.current, ...change };
      if (hashOf(next) !== hashOf(here.current) && how === 'step') {
        note();
        history.pushState(null, '', addressOf(next));
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
      here.current = placeOf(location.hash);
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

const addressOf = (place: Place) => location.pathname + hashOf(place);
