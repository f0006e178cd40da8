/**
 * Elements whose `name` or `id` becomes a property of their form or of the document (HTML, "named access"): with
 * `<form><input name="getAttribute">` every reader that calls `form.getAttribute()` throws.
 */
const NAMED = 'button, embed, fieldset, iframe, img, input, object, output, select, textarea';

/** Takes those names off all that is in an element. Controls first: only when theirs are gone does a form's own `removeAttribute` answer. */
export function giveBackNames(root: Element): void {
  for (const selector of [NAMED, 'form']) {
    for (const element of root.querySelectorAll(selector)) {
      element.removeAttribute('name');
      element.removeAttribute('id');
    }
  }
}
