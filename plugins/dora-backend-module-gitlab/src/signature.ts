import { isHmacSha256, type WebhookRequest } from '@boardwalk/plugin-dora-node';
import { createHmac } from 'node:crypto';

export const SIGNING_PREFIX = 'whsec_';

/** How far the time of a delivery may be from ours. */
const TOLERANCE_S = 300;

const keyOf = (signingToken: string) =>
  Buffer.from(signingToken.slice(SIGNING_PREFIX.length), 'base64');

/** Headers with which GitLab signs a body. */
export function signatureOf(
  body: Buffer,
  { id, now, signingToken }: { id: string; now: Date; signingToken: string },
): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1_000));
  const signature = createHmac('sha256', keyOf(signingToken))
    .update(`${id}.${timestamp}.`)
    .update(body)
    .digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
}

/**
 * Whether a delivery carries a signature of one of the signing tokens, made in
 * the last minutes. They are keys in base64, after their prefix; the signature
 * is over the id, the time and the body.
 */
export function hasSignature(
  { headers, body }: WebhookRequest,
  options: { signingTokens: readonly string[]; now: number },
): boolean {
  const id = headers['webhook-id'];
  const timestamp = headers['webhook-timestamp'];
  const signatures = headers['webhook-signature'];
  if (!id || !signatures || !timestamp || !/^\d{1,12}$/.test(timestamp))
    return false;
  const age = Math.abs(options.now / 1_000 - Number(timestamp));
  const keys = options.signingTokens.map(keyOf);
  // While GitLab replaces one token by another, it may send several signatures.
  const isSigned = signatures
    .split(' ')
    .slice(0, 10)
    .map(signature =>
      isHmacSha256(/^v1,(.+)$/.exec(signature)?.[1], {
        parts: [`${id}.${timestamp}.`, body],
        keys,
        encoding: 'base64',
      }),
    )
    .includes(true);
  return isSigned && age <= TOLERANCE_S;
}
