import type { Clip } from '../../lib/clip/clip';
import type { ClipActions } from './use-clip-actions';

type Keys = {
  clip: Clip | undefined;
  move: (to: number | 'first' | 'last') => void;
  openPage: () => void;
  actions: ClipActions;
};

/** What a key does in the list; true when it was ours. Enter is left to the title's own button. */
export function handleListKey(event: KeyboardEvent, { clip, move, openPage, actions }: Keys): boolean {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
  const act = (does: (clip: Clip) => void) => () => clip && does(clip);
  const trashed = clip?.trashedAt !== undefined;
  const moving: Record<string, () => void> = {
    ArrowDown: () => move(1),
    j: () => move(1),
    ArrowUp: () => move(-1),
    k: () => move(-1),
    Home: () => move('first'),
    End: () => move('last'),
  };
  const acting: Record<string, () => void> = {
    o: openPage,
    r: act(actions.toggleRead),
    s: act(actions.toggleStar),
    // In the trash there is no key that deletes for good: that is pressed twice, by hand.
    ...(trashed ? {} : { Delete: act(actions.trash), Backspace: act(actions.trash) }),
  };
  const does = moving[event.key] ?? acting[event.key];
  // A key that is held down goes on through the list; it does not act on all of it.
  if (!event.repeat || event.key in moving) does?.();
  return does !== undefined;
}
