import { ConfigReader } from '@backstage/config';
import { parseEvent, type DoraEvent } from '@boardwalk/plugin-dora-common';
import { ServiceMapping } from '@boardwalk/plugin-dora-node';
import { runWebhookSourceContractTests } from '@boardwalk/plugin-dora-node/testUtils';
import { message } from './__fixtures__/messages';
import { OpsgenieWebhookSource } from './OpsgenieWebhookSource';

const TOKEN = 'a token of enough letters';
const NOW = new Date('2026-03-02T12:00:00Z');

const create = (settings: object = {}) => {
  const config = new ConfigReader(settings as {});
  return OpsgenieWebhookSource.create({
    secrets: [TOKEN],
    services: ServiceMapping.fromConfig(config),
    environment: config.getOptionalString('environment'),
  });
};
const source = create();

const bytes = (payload: object) => Buffer.from(JSON.stringify(payload));
const translate = (payload: object, settings?: object) =>
  create(settings).translate({
    headers: {},
    body: bytes(payload),
    eventType: '',
    receivedAt: NOW,
  });
/** The event as the engine stores it; throws where it is refused. */
function event(payload: object, settings?: object): DoraEvent {
  const outcome = translate(payload, settings);
  if ('ignored' in outcome) throw new Error(outcome.ignored);
  expect(outcome.events).toHaveLength(1);
  const parsed = parseEvent(outcome.events[0], { now: NOW.getTime() });
  if (!parsed.event) throw new Error(parsed.error);
  return parsed.event;
}

describe('OpsgenieWebhookSource', () => {
  runWebhookSourceContractTests({
    source,
    valid: ['Create', 'Acknowledge', 'Close'].map(action => ({
      name: action,
      headers: {},
      body: JSON.stringify(message(action)),
    })),
    sign: () => ({ authorization: `Bearer ${TOKEN}` }),
    signsBody: false,
  });

  it('takes an alert as an incident of single alerts', () => {
    expect(event(message())).toEqual({
      type: 'incident',
      source: 'opsgenie:alerts',
      id: '7ec331d7-f5f3-4f78-a49c-2ad886df69fe-1772366400000',
      version: Date.parse('2026-03-01T12:00:00.636Z'),
      service: 'checkout',
      title: 'Größe von 💽 über 90 %',
      severity: 'P3',
      detectedAt: '2026-03-01T12:00:00.000Z',
    });
  });

  it('ends it when it is closed, whatever comes after or late', () => {
    const end = event(message('Close', { updatedAt: 1772368200000000000 }));
    expect(end).toMatchObject({ resolvedAt: '2026-03-01T12:30:00.000Z' });
    const later = event(
      message('UpdatePriority', { updatedAt: 1772371800000000000 }),
    );
    expect(later.id).toBe(end.id);
    expect(end.version).toBeGreaterThan(later.version);
    expect(Number.isSafeInteger(end.version)).toBe(true);
  });

  it.each([
    ['text', { createdAt: '1772366400000', updatedAt: '1772366400636000173' }],
    ['microseconds', { updatedAt: 1772366400636000 }],
    ['milliseconds', { updatedAt: 1772366400636 }],
  ])('reads moments as %s', (_, alert) => {
    expect(event(message('Close', alert))).toMatchObject({
      detectedAt: '2026-03-01T12:00:00.000Z',
      resolvedAt: '2026-03-01T12:00:00.636Z',
    });
  });

  it('lets no clock end an alert before it began', () => {
    expect(event(message('Close', { updatedAt: 1 }))).toMatchObject({
      resolvedAt: '2026-03-01T12:00:00.000Z',
    });
  });

  it.each([
    [{ tags: [] }, {}, 'db-1'],
    [
      {},
      { services: { 'DB-1': 'component:default/db' } },
      'component:default/db',
    ],
    [{}, { services: { checkout: 'acme/shop' } }, 'acme/shop'],
  ])('reads the service of %j with %j', (alert, settings, service) => {
    expect(event(message('Create', alert), settings)).toMatchObject({
      service,
    });
  });

  it('ties alerts to the environment of the settings', () => {
    expect(event(message(), { environment: 'eu' })).toMatchObject({
      environment: 'eu',
    });
  });

  it.each([
    [message('Delete'), /stays when it is deleted/],
    [message('AddNote'), /'AddNote' tells nothing/],
    [message('constructor'), /'constructor' tells nothing/],
    [message('Create', { tags: null, entity: ' ' }), /names no service/],
  ])('ignores with a reason', (payload, reason) => {
    expect(translate(payload)).toEqual({
      ignored: expect.stringMatching(reason),
    });
  });

  it('knows a redelivery, and each action', () => {
    const key = (payload: object) =>
      source.deliveryKey({ headers: {}, body: bytes(payload) });
    expect(key(message())).toBe(key(message()));
    expect(key(message('Close'))).not.toBe(key(message()));
    expect(source.eventType({ headers: {}, body: bytes(message()) })).toBe(
      'Create',
    );
  });

  it('says what is missing', () => {
    expect(() => translate({ action: 'Create', alert: {} })).toThrow(
      /alert.alertId.*alert.createdAt/,
    );
  });
});
