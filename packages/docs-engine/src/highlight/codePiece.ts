/** A piece of a line of code; without a class it has the colour of the text. */
export interface CodePiece {
  text: string;
  className?: string;
}

/** Lines of code in pieces. */
export type CodeLines = ReadonlyArray<readonly CodePiece[]>;

/** A line that is not coloured. */
export const plainLine = (text: string): CodePiece[] =>
  text ? [{ text }] : [];

/** Adds a piece to a line: blanks and a class that goes on need no piece of their own. */
export function addPiece(
  line: CodePiece[],
  text: string,
  className: string | undefined,
): void {
  if (!text) return;
  const last = line[line.length - 1];
  const blank = !text.trim();
  if (last && (blank || last.className === className)) last.text += text;
  else line.push({ text, className: blank ? undefined : className });
}
