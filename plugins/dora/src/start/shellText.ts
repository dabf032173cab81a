/** Text inside single quotes of a shell. */
export const inSingleQuotes = (text: string): string =>
  text.replaceAll("'", `'\\''`);

/** Text in a here-document of a shell, where `$`, backticks and backslashes mean something. */
export const inHereDocument = (text: string): string =>
  text.replace(/[\\$`]/g, '\\$&');
