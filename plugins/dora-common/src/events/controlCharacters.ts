// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f]+/;
const ALL_CONTROL = new RegExp(CONTROL, 'g');

/** Whether text holds what is never meant in a name, and of which NUL cannot be stored in PostgreSQL. */
export const hasControlCharacters = (text: string): boolean =>
  CONTROL.test(text);

/** Text without them, each run replaced by something else. */
export const replaceControlCharacters = (
  text: string,
  replacement: string,
): string => text.replace(ALL_CONTROL, replacement);
