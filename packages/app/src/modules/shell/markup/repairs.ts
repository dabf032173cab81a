/**
 * Where stock pages leave people with a screen reader or a keyboard without a
 * way: each repair changes attributes only, and does nothing the second time.
 */
export type Repair = (page: Element) => void;

/** Names a field after the text beside it, where the two are not tied. */
const nameFields: Repair = page => {
  for (const box of page.querySelectorAll('div[role="combobox"][aria-label]')) {
    const input = box.querySelector('input:not([aria-label])');
    const name = box.getAttribute('aria-label');
    if (input && name) input.setAttribute('aria-label', name);
  }
  page
    .querySelector('.swagger-ui #servers:not([aria-label])')
    ?.setAttribute('aria-label', 'Servers');
};

/**
 * The tables let columns be dragged, by a button inside the button that sorts.
 * Sorting stays; moving columns is left to the mouse.
 */
const freeSortButtons: Repair = page => {
  for (const handle of page.querySelectorAll(
    'th [data-rbd-drag-handle-draggable-id][tabindex]',
  )) {
    handle.removeAttribute('role');
    handle.removeAttribute('tabindex');
    handle.removeAttribute('aria-describedby');
  }
};

/** An operation is a button; the link inside it leads nowhere else. */
const freeOperationButtons: Repair = page => {
  for (const link of page.querySelectorAll(
    '.swagger-ui .opblock-summary-control a[href]',
  )) {
    link.removeAttribute('href');
  }
};

export const repairs: readonly Repair[] = [
  nameFields,
  freeSortButtons,
  freeOperationButtons,
];
