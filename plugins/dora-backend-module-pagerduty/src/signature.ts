import { isHmacSha256, type WebhookRequest } from '@boardwalk/plugin-dora-node';
import { createHmac } from 'node:crypto';

export const SIGNATURE = 'x-pagerduty-signature';

/** While PagerDuty replaces a secret it sends a signature of each; never many. */
const MOST = 10;

/** The header with which PagerDuty signs a body. */
export function signatureOf(
  body: Buffer,
  secret: string,
): Record<string, string> {
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  return { [SIGNATURE]: `v1=${signature}` };
}

/** Whether one of the signatures of a request is right; other versions do not count. */
export function hasSignature(
  { headers, body }: WebhookRequest,
  secrets: readonly string[],
): boolean {
  return (headers[SIGNATURE] ?? '')
    .split(',')
    .slice(0, MOST)
    .flatMap(
      signature => /^v1=([0-9a-f]{64})$/.exec(signature.trim())?.[1] ?? [],
    )
    .map(signature =>
      isHmacSha256(signature, {
        parts: [body],
        keys: secrets,
        encoding: 'hex',
      }),
    )
    .includes(true);
}
