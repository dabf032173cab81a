import { createHmac } from 'node:crypto';
import { isSecret } from './isSecret';

export interface IsHmacSha256Options {
  /** What was signed, in order. */
  parts: ReadonlyArray<Buffer | string>;
  /** Every active key: while one is replaced, both are accepted. */
  keys: ReadonlyArray<Buffer | string>;
  encoding: 'hex' | 'base64';
}

/** Whether a signature is the HMAC-SHA256 of some bytes, in constant time. */
export function isHmacSha256(
  signature: string | undefined,
  { parts, keys, encoding }: IsHmacSha256Options,
): boolean {
  const wanted = keys.map(key => {
    const hmac = createHmac('sha256', key);
    for (const part of parts) hmac.update(part);
    return hmac.digest(encoding);
  });
  return isSecret(signature, wanted);
}
