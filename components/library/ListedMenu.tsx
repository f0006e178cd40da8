import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Menu } from '../menu/Menu';
import { useServices } from '../services/services';
import type { StoppableJob } from './use-stoppable-job';

type Props<Value extends string> = {
  label: string;
  choices: readonly { value: Value; label: string }[];
  onChoose: (value: Value) => void;
  /** What is under way; without `stop` it can only be waited for. */
  job: Pick<StoppableJob<never, never>, 'progress'> & { stop?: () => void };
  disabled: boolean;
  /** Of the menu; what belongs to a job under way is called after it. */
  testId: string;
};

/** What can be done to all that is listed. How far it is stands in the same place: nothing is moved by it. */
export function ListedMenu<Value extends string>({ job: { progress, stop }, onChoose, testId, ...menu }: Props<Value>) {
  const { t } = useServices();
  const box = useRef<HTMLDivElement>(null);
  const isPressed = useRef(false);
  // Until the reader goes on to something else; a dialog belongs to what was chosen.
  useEffect(() => {
    const elsewhere = ({ target }: Event) => {
      if (target instanceof Element && !box.current?.contains(target) && !target.closest('dialog')) isPressed.current = false;
    };
    document.addEventListener('focusin', elsewhere);
    document.addEventListener('pointerdown', elsewhere);
    return () => {
      document.removeEventListener('focusin', elsewhere);
      document.removeEventListener('pointerdown', elsewhere);
    };
  }, []);
  // What was pressed goes: the focus stays in its place.
  useLayoutEffect(() => {
    if (isPressed.current && document.activeElement === document.body) box.current?.querySelector('button')?.focus();
  }, [progress === undefined]);
  // Where nothing is listed any more, it is in what stands in the list's place.
  useLayoutEffect(
    () => () => {
      if (isPressed.current) box.current?.closest('.browse-list')?.querySelector<HTMLElement>('.shelf')?.focus();
    },
    [],
  );
  if (progress) {
    const { done = 0, total } = 'done' in progress ? progress : {};
    return (
      <div ref={box} class="listed-progress" data-testid={`${testId}-progress`}>
        {total === undefined ? t('working', { done }) : t('workingOf', { done, total })}
        {stop && (
          <button type="button" class="listed-stop" data-testid={`${testId}-stop`} onClick={stop}>
            {t('cancel')}
          </button>
        )}
      </div>
    );
  }
  return (
    <div ref={box} class="listed-menu">
      <Menu
        {...menu}
        onChoose={(value) => {
          isPressed.current = true;
          onChoose(value);
        }}
        testId={testId}
      />
    </div>
  );
}
