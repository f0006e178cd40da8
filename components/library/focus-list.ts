/** Leads the focus to the current row of a list, or to what stands in its place. */
export function focusList(view: ParentNode): void {
  const row = view.querySelector<HTMLElement>('.row-open[tabindex="0"]');
  (row ?? view.querySelector<HTMLElement>('.shelf'))?.focus();
}
