const UNITS = { B: 1, KB: 1e3, MB: 1e6, GB: 1e9 } as const;

/**
 * Parses `2MB`, `512 kB` or a number of bytes; decimal units.
 *
 * @returns bytes, or undefined when the text is not a size
 */
export function parseByteSize(text: string | number): number | undefined {
  const match = /^\s*(\d+(?:\.\d+)?)\s*(B|KB|MB|GB)?\s*$/i.exec(String(text));
  if (!match) {
    return undefined;
  }
  const unit = (match[2] ?? 'B').toUpperCase() as keyof typeof UNITS;
  return Math.round(Number(match[1]) * UNITS[unit]);
}

/** `5.2 MB`, `800 kB`, `12 bytes`. */
export function formatByteSize(bytes: number): string {
  if (bytes >= UNITS.MB) {
    return `${Number((bytes / UNITS.MB).toFixed(1))} MB`;
  }
  return bytes >= UNITS.KB
    ? `${Math.round(bytes / UNITS.KB)} kB`
    : `${bytes} bytes`;
}
