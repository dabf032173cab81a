import type { WebhookRequest } from '../types';
import { isSecret } from './isSecret';

/** What follows the colon in the credentials of HTTP Basic; the user does not matter. */
function basicPassword(encoded: string): string | undefined {
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0 ? undefined : text.slice(colon + 1);
}

/**
 * Whether a request carries one of the secrets, as a bearer token or as the
 * password of HTTP Basic: all that a tool can do that signs nothing.
 */
export function hasCredentials(
  { headers }: Pick<WebhookRequest, 'headers'>,
  secrets: readonly string[],
): boolean {
  const [, scheme, value] =
    /^(bearer|basic) +(\S.*)$/i.exec(headers.authorization ?? '') ?? [];
  const sent = scheme?.toLowerCase() === 'basic' ? basicPassword(value) : value;
  return isSecret(sent, secrets);
}
