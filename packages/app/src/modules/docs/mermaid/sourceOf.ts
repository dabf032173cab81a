/** A block's code, without the copy button that the reader puts beside it. */
export const sourceOf = (block: HTMLPreElement): string =>
  (block.querySelector('code') ?? block).textContent ?? '';
