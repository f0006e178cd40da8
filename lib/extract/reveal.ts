/** Shorter `<noscript>`s hold a picture or ask for scripts. */
const SPEAKING = 400;

/**
 * Shows in a copy what a page holds back until its scripts have run: long `<noscript>`s (forums keep whole threads in
 * there), and the parts that a server sends late in `<div hidden id="S:0">` to take the place of `<template id="B:0">`
 * (React, streaming server rendering).
 */
export function reveal(root: Element): void {
  for (const noscript of root.querySelectorAll('body noscript')) {
    // Where scripts run, the parser made its content one piece of text.
    const markup = noscript.textContent ?? '';
    if (noscript.firstElementChild || markup.length < SPEAKING) continue;
    noscript.replaceChildren(...new DOMParser().parseFromString(markup, 'text/html').body.childNodes);
  }
  const places = new Map([...root.querySelectorAll('template[id^="B:"]')].map((place) => [place.id.slice(2), place]));
  for (const part of root.querySelectorAll('div[hidden][id^="S:"]')) {
    part.removeAttribute('hidden');
    const place = places.get(part.id.slice(2));
    if (place && !part.contains(place)) place.replaceWith(part);
  }
}
