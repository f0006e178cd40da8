import { giveBackNames } from './named-access';

/** Shorter `<noscript>`s hold a picture or ask for scripts. */
const SPEAKING = 400;

/** A tab that a script hides, where nothing says which control shows it. */
const TAB = /tabs?-?pan|tab-?content/i;

/** Menus unfold as answers do, but have hardly a sentence in them. Of tabs only one shows what it has. */
const FOLDED = '[aria-expanded="false"], [role="tab"][aria-controls]';
/** What unfolds below its control, as many templates have it without saying so. */
const BELOW = '[aria-expanded="false"] + :is(div, section)';
const SENTENCE = 60;
/** A heading, or a term, that is a button: what is under it is folded by a style sheet. */
const QUESTION = ':is(h1, h2, h3, h4, h5, h6, dt) > button[aria-expanded]';

/**
 * Shows in a copy what a page holds back until its scripts have run: long `<noscript>`s (forums keep whole threads in
 * there), and the parts that a server sends late in `<div hidden id="S:0">` to take the place of `<template id="B:0">`
 * (React, streaming server rendering), and what a reader may unfold, such as the answers of a list of questions.
 */
export function reveal(root: Element): void {
  for (const noscript of root.querySelectorAll('body noscript')) {
    // Where scripts run, the parser made its content one piece of text.
    const markup = noscript.textContent;
    if (noscript.firstElementChild || markup.length < SPEAKING) continue;
    const { body } = new DOMParser().parseFromString(markup, 'text/html');
    giveBackNames(body);
    noscript.replaceChildren(...body.childNodes);
  }
  const places = new Map([...root.querySelectorAll('template[id^="B:"]')].map((place) => [place.id.slice(2), place]));
  for (const part of root.querySelectorAll('div[hidden][id^="S:"]')) {
    part.removeAttribute('hidden');
    const place = places.get(part.id.slice(2));
    if (place && !part.contains(place)) place.replaceWith(part);
  }
  unfold(root);
  for (const tab of root.querySelectorAll('[class][style*="display"]')) {
    if (TAB.test(tab.className) && !tab.closest('nav, header, footer')) tab.removeAttribute('style');
  }
  for (const question of root.querySelectorAll(QUESTION)) {
    if (!question.closest('nav, header, footer')) saidPlainly(question);
  }
}

/** By such names as "accordion-header" Readability would take what a button stands in for the head of the page. */
function saidPlainly(button: Element): void {
  button.parentElement?.removeAttribute('class');
  button.replaceWith(...button.childNodes);
}

/** The question stays, too: readers of articles drop every button. */
function unfold(root: Element): void {
  const controls = new Map([...root.querySelectorAll(FOLDED)].map((one) => [one.getAttribute('aria-controls')?.replace('#', ''), one]));
  if (controls.size === 0) return;
  for (const part of root.querySelectorAll(`[id][hidden], [id][aria-hidden="true"], [id][style*="display"], ${BELOW}`)) {
    const control = controls.get(part.id) ?? part.previousElementSibling;
    if (!control?.matches(FOLDED) || part.closest('nav, header, footer')) continue;
    const says = part.matches('[role="tabpanel"]') || [...part.querySelectorAll('p, li')].some((line) => line.textContent.trim().length >= SENTENCE);
    if (!says) continue;
    for (const name of ['hidden', 'aria-hidden', 'style']) part.removeAttribute(name);
    if (control.matches('button[aria-expanded]')) saidPlainly(control);
  }
}
