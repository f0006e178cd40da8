/** The row of a list that the keys are at; `null` where the list has none. */
export const rowOfKeys = (view: ParentNode): HTMLElement | null => view.querySelector('.row-open[tabindex="0"]');

/** Leads the focus to that row, or to what stands in its place. */
export function focusList(view: ParentNode): void {
  (rowOfKeys(view) ?? view.querySelector<HTMLElement>('.shelf'))?.focus();
}
