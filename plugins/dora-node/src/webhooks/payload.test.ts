import { z } from 'zod';
import { oneLine, pageUrl } from './eventText';
import { incidentLabels } from './incidentLabels';
import { parsePayload } from './parsePayload';

describe('parsePayload', () => {
  const schema = z.object({ name: z.string(), inner: z.object({}).optional() });
  const parse = (body: Buffer | string) =>
    parsePayload(schema, Buffer.from(body));

  it('takes over what the schema names, and no prototype', () => {
    const payload = parse(
      '{"name":"Süß 🚢","more":1,"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}},"inner":{"__proto__":{"admin":true}}}',
    );
    expect(payload).toEqual({ name: 'Süß 🚢', inner: {} });
    expect(JSON.stringify(payload)).not.toContain('admin');
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
    expect((payload as { admin?: boolean }).admin).toBeUndefined();
  });

  it.each([
    ['', 'The body is empty'],
    ['{"name":', /not JSON in UTF-8/],
    ['payload=%7B%7D', /content type of the webhook to application\/json/],
    [Buffer.from([0x22, 0xff, 0x22]), /not JSON in UTF-8/],
    ['{"name":7}', /what the source documents: name: /],
    ['[]', /what the source documents: /],
  ])('says what is wrong with %p', (body, message) => {
    expect(() => parse(body)).toThrow(message);
  });
});

describe('pageUrl', () => {
  it('takes the first address of a page', () => {
    expect(
      pageUrl(null, '', 'ssh://git@x/y', 'https://acme.dev/1', 'http://x'),
    ).toBe('https://acme.dev/1');
  });

  it('takes none that an event may not carry', () => {
    expect(
      pageUrl(`https://acme.dev/${'x'.repeat(2_000)}`, 'https://a b', 7),
    ).toBeUndefined();
  });
});

describe('oneLine', () => {
  it.each([
    ['Checkout\n is\tdown', 'Checkout is down'],
    ['Zahlung gestört \u{1f6a8}', 'Zahlung gestört \u{1f6a8}'],
    ['half \ud83d', 'half \u{fffd}'],
    ['\u0000', undefined],
    [null, undefined],
    ['x'.repeat(300), 'x'.repeat(200)],
  ])('makes %j to %j', (text, line) => {
    expect(oneLine(text)).toBe(line);
  });
});

describe('incidentLabels', () => {
  it('reads the kind, services and severity in any case', () => {
    expect(
      incidentLabels(
        [
          'INCIDENT',
          'service:web',
          'Service:: checkout',
          'service:web',
          'severity:high',
        ],
        ['incident'],
      ),
    ).toEqual({
      incident: true,
      services: ['checkout', 'web'],
      severity: 'high',
    });
  });

  it('takes nothing from other labels', () => {
    expect(
      incidentLabels(['no incident', 'service:', 'microservice:x'], ['bug']),
    ).toEqual({ incident: false, services: [], severity: undefined });
  });
});
