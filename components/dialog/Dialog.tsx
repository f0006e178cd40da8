import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../icons/Icon';
import { useServices } from '../services/services';

type Props = {
  open: boolean;
  onClose: () => void;
  title: string;
  /** The element that says what is asked: it is read out with the title. */
  describedBy?: string;
  testId: string;
  children: ComponentChildren;
};

/** Something to be read or answered before anything else: the browser's own modal dialog, which keeps the focus and closes on Esc. */
export function Dialog({ open, onClose, title, describedBy, testId, children }: Props) {
  const { t } = useServices();
  const dialog = useRef<HTMLDialogElement>(null);
  // In the same turn as the state: who closes the dialog may then move the focus on.
  useLayoutEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      class="dialog"
      role={describedBy === undefined ? undefined : 'alertdialog'}
      aria-label={title}
      aria-describedby={describedBy}
      data-testid={testId}
      // A frame may pass before the browser tells that it closed; by then the dialog may be open again.
      onClose={({ currentTarget }) => !currentTarget.open && onClose()}
      // The browser would close the dialog too, but the view behind it, or the popup itself, with it.
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <header class="dialog-head">
        <h2>{title}</h2>
        <button type="button" class="icon-button" aria-label={t('close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {children}
    </dialog>
  );
}
