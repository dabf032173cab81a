import { isHmacSha256, type WebhookRequest } from '@boardwalk/plugin-dora-node';

export const SIGNING_PREFIX = 'whsec_';

/** How far the time of a delivery may be from ours. */
const TOLERANCE_S = 300;

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
  const keys = options.signingTokens.map(token =>
    Buffer.from(token.slice(SIGNING_PREFIX.length), 'base64'),
  );
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
