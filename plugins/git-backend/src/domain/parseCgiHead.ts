/** Status and headers that a CGI program wrote before its body. */
export interface CgiHead {
  status: number;
  headers: Array<[name: string, value: string]>;
}

const MAX_HEAD = 64 * 1024;

/**
 * Finds the end of the head, and reads it. Undefined until all of it is there.
 *
 * @throws Error when it is no head
 */
export function parseCgiHead(
  bytes: Buffer,
): { head: CgiHead; rest: Buffer } | undefined {
  const windows = bytes.indexOf('\r\n\r\n');
  const unix = bytes.indexOf('\n\n');
  const isUnix = unix >= 0 && (windows < 0 || unix < windows);
  const end = isUnix ? unix : windows;
  if (end < 0) {
    if (bytes.length > MAX_HEAD) throw new Error('The head has no end');
    return undefined;
  }
  const head: CgiHead = { status: 200, headers: [] };
  for (const line of bytes.toString('latin1', 0, end).split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon < 1) throw new Error('A line of the head is no header');
    const name = line.slice(0, colon);
    const value = line.slice(colon + 1).trim();
    if (name.toLowerCase() === 'status')
      head.status = Number.parseInt(value, 10);
    else head.headers.push([name, value]);
  }
  return { head, rest: bytes.subarray(end + (isUnix ? 2 : 4)) };
}
