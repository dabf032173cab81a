import { InputError } from '@backstage/errors';
import { parsePayload, type WebhookRequest } from '@boardwalk/plugin-dora-node';
import { z } from 'zod';

const attributes = {
  specversion: z.literal('1.0', {
    error: 'must be 1.0, the version of CloudEvents that CDEvents use',
  }),
  id: z.string().min(1),
  source: z.string().min(1),
  type: z.string().min(1),
};

const attributesSchema = z.object(attributes);

const structuredSchema = z.object({
  ...attributes,
  data: z.unknown().optional(),
  data_base64: z.string().optional(),
});

/** A CloudEvent, whichever way it was sent. */
export interface CloudEvent extends z.output<typeof attributesSchema> {
  /** JSON in UTF-8. */
  data: Buffer;
}

/** Most events of one batch, so that a delivery stays one transaction. */
const MOST = 10_000;

type Request = Pick<WebhookRequest, 'headers' | 'body'>;

/**
 * The CloudEvents of a request, by the HTTP protocol binding of CloudEvents 1.0:
 * structured, batched, or binary with the attributes in headers.
 */
export function readCloudEvents({ headers, body }: Request): CloudEvent[] {
  switch (mediaType(headers)) {
    case 'application/cloudevents+json':
      return [toCloudEvent(parsePayload(structuredSchema, body))];
    case 'application/cloudevents-batch+json':
      return parsePayload(
        z
          .array(structuredSchema)
          .max(MOST, `A batch may hold ${MOST} events; send several`),
        body,
      ).map(toCloudEvent);
    default:
      return [{ ...readHeaders(headers), data: body }];
  }
}

/** Without parameters such as the charset, lower case. */
function mediaType(headers: Request['headers']): string {
  return (headers['content-type'] ?? '').split(';')[0].trim().toLowerCase();
}

function toCloudEvent({
  data,
  data_base64: encoded,
  ...event
}: z.output<typeof structuredSchema>): CloudEvent {
  if (encoded !== undefined)
    return { ...event, data: Buffer.from(encoded, 'base64') };
  if (data === undefined)
    throw new InputError(`The CloudEvent ${event.id} has no data`);
  return { ...event, data: Buffer.from(JSON.stringify(data)) };
}

function readHeaders(
  headers: Request['headers'],
): z.output<typeof attributesSchema> {
  if (headers['ce-specversion'] === undefined)
    throw new InputError(
      'The request is no CloudEvent: send the content type application/cloudevents+json, or the headers ce-specversion, ce-id, ce-source and ce-type',
    );
  const parsed = attributesSchema.safeParse({
    specversion: headers['ce-specversion'],
    id: decode(headers['ce-id']),
    source: decode(headers['ce-source']),
    type: decode(headers['ce-type']),
  });
  if (parsed.success) return parsed.data;
  const [{ path, message }] = parsed.error.issues;
  throw new InputError(`The header ce-${path.join('.')} is wrong: ${message}`);
}

/** Values of headers are percent-encoded where they are not ASCII. */
function decode(value: string | undefined): string | undefined {
  try {
    return value === undefined ? undefined : decodeURIComponent(value);
  } catch {
    return value;
  }
}
