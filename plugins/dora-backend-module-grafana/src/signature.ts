import { isHmacSha256, type WebhookRequest } from '@boardwalk/plugin-dora-node';
import { createHash } from 'node:crypto';

/** Of alerting; its name and that of the moment are Grafana's own proposals. */
const ALERTING = 'x-grafana-alerting-signature';
const ALERTING_TIME = 'x-grafana-alerting-timestamp';
/** Of Grafana Incident. */
const INCIDENT = 'gi-signature';

/** How far the moment of a signature may be from ours. */
const TOLERANCE_S = 300;

/** Whether a request carries a signature, right or wrong. */
export function isSigned({ headers }: WebhookRequest): boolean {
  return headers[ALERTING] !== undefined || headers[INCIDENT] !== undefined;
}

/**
 * Whether its signature is right. Alerting signs the body, or the moment and the
 * body where a header has the moment; Incident signs a digest of the body, and
 * the moment. A moment has to be within five minutes.
 */
export function hasSignature(
  { headers, body }: WebhookRequest,
  options: { secrets: readonly string[]; now: number },
): boolean {
  const check = (signature: string, time: string | undefined, parts: Parts) =>
    isHmacSha256(signature, {
      parts,
      keys: options.secrets,
      encoding: 'hex',
    }) &&
    (time === undefined || isRecent(time, options.now));
  const alerting = headers[ALERTING];
  if (alerting !== undefined) {
    const time = headers[ALERTING_TIME];
    return check(
      alerting,
      time,
      time === undefined ? [body] : [`${time}:`, body],
    );
  }
  const fields = new Map(
    (headers[INCIDENT] ?? '')
      .split(',')
      .slice(0, 10)
      .map(field => {
        const [name, value = ''] = field.trim().split('=', 2);
        return [name, value] as const;
      }),
  );
  const time = fields.get('t') ?? '';
  const digest = createHash('sha256').update(body).digest('base64');
  return check(fields.get('v1') ?? '', time, [`${digest}:${time}:v1`]);
}

type Parts = ReadonlyArray<Buffer | string>;

function isRecent(time: string, now: number): boolean {
  return (
    /^\d{1,12}$/.test(time) &&
    Math.abs(now / 1_000 - Number(time)) <= TOLERANCE_S
  );
}
