// eslint-disable-next-line no-control-regex
const LOWER_ASCII = /^[\u0000-@[-\u007f]*$/;

/** Lower case in the same way everywhere; at once for what is so already, as most names are. */
export function lowerCase(text: string): string {
  return LOWER_ASCII.test(text) ? text : text.toLocaleLowerCase('en-US');
}
