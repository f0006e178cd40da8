/** The product's mark, a leaf of a notebook with its ribbon: the drawing of `assets/icon.svg` in the view's colours. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
      <rect class="mark-leaf" x="2" y="2" width="28" height="28" rx="5" />
      <path class="mark-lines" d="M8 11h6M8 17h6M8 23h16" />
      <path class="mark-ribbon" d="M18 2h8v17l-4-3.5-4 3.5z" />
    </svg>
  );
}
