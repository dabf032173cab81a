/* eslint-disable jest/no-export -- the tests that sources share */
import { parseEvent } from '@boardwalk/plugin-dora-common';
import type {
  DoraWebhookSource,
  WebhookDelivery,
  WebhookRequest,
} from '../types';

/** What the shared tests need to know of a source. */
export interface WebhookSourceContract {
  source: DoraWebhookSource;
  /**
   * Deliveries as the tool documents them, without a signature, that become
   * events. At least two; no two of them are the same delivery.
   */
  valid: Array<{
    name: string;
    headers: Record<string, string>;
    body: string | Buffer;
  }>;
  /** Headers with the signature or token that the tool sends with such a body. */
  sign(body: Buffer, headers: Record<string, string>): Record<string, string>;
  /** Whether the signature covers the body; false where the tool sends a token only. */
  signsBody: boolean;
  /** The present moment of the source, where it looks at the clock. */
  now?: Date;
}

const HUGE_BYTES = 20_000_000;

function failureOf(work: () => unknown): unknown {
  try {
    return `It gave ${JSON.stringify(work())}`;
  } catch (error) {
    return error;
  }
}

/**
 * What every webhook source keeps to. Call it in a `describe` of the tests of
 * the source.
 */
export function runWebhookSourceContractTests(
  contract: WebhookSourceContract,
): void {
  const { source, valid } = contract;

  const signed = (
    body: string | Buffer,
    headers: Record<string, string>,
  ): WebhookRequest => {
    const bytes = Buffer.from(body);
    return {
      headers: { ...headers, ...contract.sign(bytes, headers) },
      body: bytes,
    };
  };
  /** As the engine keeps it: with those headers only that the source asked for. */
  const delivered = (request: WebhookRequest): WebhookDelivery => ({
    headers: Object.fromEntries(
      source.headers.map(name => [name, request.headers[name]]),
    ),
    body: request.body,
    eventType: source.eventType(request),
    receivedAt: new Date('2026-06-01T12:00:00Z'),
  });
  const requests = valid.map(({ body, headers }) => signed(body, headers));
  const [first] = requests;
  const signature = (request: WebhookRequest, { headers } = valid[0]) =>
    Object.keys(contract.sign(request.body, headers));

  it('names itself, and keeps lower-case headers without credentials', () => {
    expect(source.id).toMatch(/^[a-z0-9][a-z0-9-]*$/);
    expect(source.title).not.toBe('');
    for (const name of source.headers) {
      expect(name).toBe(name.toLowerCase());
      expect(name).not.toMatch(/authorization|cookie|token|secret/);
    }
  });

  it.each(valid.map((one, index) => [one.name, index] as const))(
    'accepts its own signature: %s',
    (_, index) => {
      expect(source.verify(requests[index])).toBe(true);
    },
  );

  if (source.sample)
    it('makes a sample that it accepts, and that stands for one good event', () => {
      const { now = new Date('2026-06-01T12:00:00.000Z') } = contract;
      const sample = source.sample!(now);
      expect(source.verify(sample)).toBe(true);
      expect(source.deliveryKey(sample)).not.toBe('');
      const outcome = source.translate(delivered(sample));
      const events = 'events' in outcome ? outcome.events : [];
      expect(events).toHaveLength(1);
      const { event, error } = parseEvent(events[0], { now: now.getTime() });
      expect(error).toBeUndefined();
      expect(event?.service).toContain('test-event');
    });

  it('refuses a missing signature', () => {
    const headers = { ...first.headers };
    for (const name of signature(first)) delete headers[name];
    expect(source.verify({ ...first, headers })).toBe(false);
  });

  it('refuses a wrong signature, of the same length and of another', () => {
    for (const change of [
      (value: string) =>
        value.replace(/.$/, last => (last === '0' ? '1' : '0')),
      (value: string) => `${value}0`,
      () => '',
      () => 'wrong',
    ]) {
      const headers = { ...first.headers };
      for (const name of signature(first))
        headers[name] = change(headers[name] ?? '');
      expect(source.verify({ ...first, headers })).toBe(false);
    }
  });

  if (contract.signsBody)
    it('refuses a body that was changed', () => {
      const body = Buffer.concat([first.body, Buffer.from(' ')]);
      expect(source.verify({ ...first, body })).toBe(false);
    });

  it('verifies bytes, not text, and a huge body', () => {
    for (const body of [
      Buffer.from([0xff, 0xfe, 0x00, 0x80]),
      Buffer.alloc(HUGE_BYTES, 'x'),
    ])
      expect(source.verify(signed(body, valid[0].headers))).toBe(true);
  });

  it('gives a redelivery the same key, and other deliveries another', () => {
    const keys = requests.map(request => source.deliveryKey(request));
    for (const [index, { body, headers }] of valid.entries())
      expect(source.deliveryKey(signed(body, headers))).toBe(keys[index]);
    expect(valid.length).toBeGreaterThan(1);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).not.toContain('');
  });

  it.each(['', 'garbage', '{"half":', 'null', '[]', '"text"', '7'])(
    'says clearly that it cannot read %j',
    text => {
      const request = signed(text, valid[0].headers);
      expect(source.verify(request)).toBe(true);
      const failure = failureOf(() =>
        source.translate({ ...delivered(first), body: request.body }),
      );
      expect(failure).toBeInstanceOf(Error);
      // A message for people, not what the engine of JavaScript stumbled over.
      expect(failure).not.toBeInstanceOf(TypeError);
      expect(failure).toMatchObject({
        message: expect.stringMatching(/\w+ \w+/),
      });
    },
  );

  it.each(valid.map((one, index) => [one.name, index] as const))(
    'translates the same delivery to the same good events: %s',
    (_, index) => {
      const delivery = delivered(requests[index]);
      const before = JSON.stringify(delivery);
      const outcome = source.translate(delivery);
      expect(source.translate(delivery)).toEqual(outcome);
      expect(JSON.stringify(delivery)).toBe(before);
      const events = 'events' in outcome ? outcome.events : [];
      expect(events).not.toEqual([]);
      for (const input of events) {
        expect(parseEvent(input, { now: Date.now() }).error).toBeUndefined();
        // What must stand beside another event of the same id adds a suffix.
        expect(input.source.split(':')[0]).toBe(source.id);
      }
    },
  );
}
