import type { SentCDEvent } from './toCDEvent';

/** How a CloudEvent travels over HTTP: as one document, or with its attributes in headers. */
export const MODES = ['structured', 'binary'] as const;
export type Mode = (typeof MODES)[number];

export interface CloudEventRequest {
  headers: Record<string, string>;
  body: string;
}

/** A CDEvent in its CloudEvent, by the HTTP protocol binding of CloudEvents 1.0. */
export function toRequest(event: SentCDEvent, mode: Mode): CloudEventRequest {
  const { id, source, type, timestamp } = event.context;
  const attributes = {
    specversion: '1.0',
    id,
    source,
    type,
    time: timestamp,
    subject: event.subject.id,
  };
  if (mode === 'binary')
    return {
      headers: {
        'content-type': 'application/json',
        ...Object.fromEntries(
          Object.entries(attributes).map(([name, value]) => [
            `ce-${name}`,
            headerValue(value),
          ]),
        ),
      },
      body: JSON.stringify(event),
    };
  return {
    headers: { 'content-type': 'application/cloudevents+json; charset=utf-8' },
    body: JSON.stringify({
      ...attributes,
      datacontenttype: 'application/json',
      data: event,
    }),
  };
}

/** Space, quotes, percent signs and all that is not printable ASCII are percent-encoded. */
function headerValue(text: string): string {
  return text.replace(/[^\x21\x23\x24\x26-\x7e]+/g, part =>
    [...Buffer.from(part)]
      .map(byte => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
      .join(''),
  );
}
