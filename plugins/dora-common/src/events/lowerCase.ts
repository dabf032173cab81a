/** Neither a capital of ASCII nor a letter beyond it. */
const LOWER_ASCII = /^[^A-Z\u0080-\uffff]*$/;

/** Lower case in the same way everywhere; at once for what is so already, as most names are. */
export function lowerCase(text: string): string {
  return LOWER_ASCII.test(text) ? text : text.toLocaleLowerCase('en-US');
}
