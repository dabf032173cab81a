import fs from 'node:fs';
import path from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { notification } from './__fixtures__/notifications';
import { notificationSchema } from './notification';

const text = fs.readFileSync(
  path.join(__dirname, '..', 'notifications.yaml'),
  'utf8',
);
const [map, secret] = parseAllDocuments(text).map(document => document.toJS());

describe('notifications.yaml', () => {
  it('tells of each sync once, by its start', () => {
    const [trigger] = parse(map.data['trigger.boardwalk-dora']);
    expect(trigger).toMatchObject({
      oncePer: 'app.status.operationState.startedAt',
      send: ['boardwalk-dora'],
    });
    for (const phase of ['Succeeded', 'Failed', 'Error'])
      expect(trigger.when).toContain(`'${phase}'`);
  });

  it('carries the token of the secret to our address', () => {
    const service = parse(map.data['service.webhook.boardwalk-dora']);
    expect(service.url).toMatch(/\/api\/dora\/v1\/webhooks\/argocd$/);
    expect(service.headers).toContainEqual({
      name: 'Authorization',
      value: 'Bearer $boardwalk-dora-token',
    });
    expect(secret.stringData).toHaveProperty('boardwalk-dora-token');
  });

  it('sends each field that is read, and no values or messages', () => {
    const { body } = parse(map.data['template.boardwalk-dora']).webhook[
      'boardwalk-dora'
    ];
    const { sync, ...rest } = notificationSchema.parse(notification());
    for (const field of [...Object.keys(rest), ...Object.keys(sync)])
      expect(body).toContain(`"${field}":`);
    for (const field of ['helm', 'parameters', 'toJson $resource.message'])
      expect(body).not.toContain(field);
  });
});
