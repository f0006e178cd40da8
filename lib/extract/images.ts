/** Where pages keep the address of a picture that is loaded when it is scrolled to, best first. */
const WAITING = ['data-src', 'data-original', 'data-lazy-src', 'data-actualsrc', 'data-original-src', 'data-url'];

/** Addresses that stand in until then: inline pixels and blank files. */
const PLACEHOLDER = /^(?:data:|about:|blob:)|(?:blank|placeholder|spacer|loading|lazy|grey|pixel|transparent)[\w.-]{0,80}\.(?:gif|png|svg|jpe?g)/i;

/** Gives the pictures of a copy the addresses that they wait for. */
export function wakeImages(root: Element): void {
  for (const image of root.querySelectorAll('img')) {
    const shown = image.getAttribute('src') ?? '';
    const waiting = WAITING.map((name) => image.getAttribute(name)).find((address) => address && !PLACEHOLDER.test(address));
    const largest = (image.getAttribute('data-srcset') ?? image.getAttribute('srcset'))?.trim().split(/,\s+/u).at(-1)?.split(/\s/u)[0];
    const real = waiting ?? (shown === '' || PLACEHOLDER.test(shown) ? (largest ?? anyAddress(image)) : undefined);
    if (real) image.setAttribute('src', real);
  }
}

/** The address of a picture in an attribute that a template made up. */
const anyAddress = ({ attributes }: Element): string | undefined =>
  [...attributes].find(({ name, value }) => name.startsWith('data-') && /^\S+\.(?:jpe?g|png|webp)\S*$/u.test(value))?.value;
