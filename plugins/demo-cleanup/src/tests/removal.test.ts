import {
  createMockDirectory,
  mockCredentials,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import request from 'supertest';
import {
  BackendDatabase,
  createBackendDatabase,
} from '../__testUtils__/databases';
import { startPortal } from '../__testUtils__/startPortal';

jest.setTimeout(240_000);

/** In every name of the demo here, so that a trace of any kind is found. */
const MARK = 'tidemark';
const PERSON = `user:default/${MARK}-maya`;
const COMPONENT = `component:default/${MARK}-checkout`;
const REAL_PERSON = 'user:default/real';
const REAL_COMPONENT = 'component:default/mine';

const person = (name: string) => `apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: ${name} }
spec: { memberOf: [] }
`;
const component = (name: string, owner: string) => `---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: ${name} }
spec: { type: service, lifecycle: production, owner: 'user:${owner}' }
`;

async function eventually(check: () => Promise<boolean>) {
  const deadline = Date.now() + 60_000;
  while (!(await check())) {
    if (Date.now() > deadline) {
      throw new Error(`Not in time: ${check}`);
    }
    await new Promise(resolve => setTimeout(resolve, 200));
  }
}

/** What people do, as the plugins store it. */
async function leaveRows(
  database: BackendDatabase,
  user: string,
  componentRef: string,
) {
  const task = randomUUID();
  const inAnHour = new Date(Date.now() + 3_600_000);
  const session = randomUUID();
  await database.table('auth', 'user_info').insert({
    user_entity_ref: user,
    user_info: JSON.stringify({ claims: { sub: user, ent: [user] } }),
    updated_at: new Date(),
  });
  await database.table('auth', 'offline_sessions').insert({
    id: randomUUID(),
    user_entity_ref: user,
    token_hash: 'hash',
  });
  await database.table('auth', 'oauth_authorization_sessions').insert({
    id: session,
    client_id: 'client',
    user_entity_ref: user,
    redirect_uri: 'http://localhost',
    response_type: 'code',
    expires_at: inAnHour,
  });
  await database.table('auth', 'oidc_authorization_codes').insert({
    code: randomUUID(),
    session_id: session,
    expires_at: inAnHour,
  });
  await database.table('events', 'event_bus_events').insert({
    created_by: 'plugin:scaffolder',
    topic: 'scaffolder.task',
    data_json: JSON.stringify({ payload: { createdBy: user } }),
  });
  await database.table('notifications', 'notification').insert({
    id: randomUUID(),
    user,
    title: `For ${user}`,
    severity: 'normal',
    origin: 'plugin:scaffolder',
  });
  await database.table('notifications', 'user_settings').insert({
    user,
    channel: 'Web',
    origin: 'plugin:scaffolder',
    settings_key_hash: user,
  });
  await database.table('techdocs', 'boardwalk_docs_health').insert({
    entity_ref: componentRef,
    state: 'failed',
    attempted_at: new Date(),
    engine: 'native',
  });
  await database.table('scaffolder', 'tasks').insert({
    id: task,
    spec: JSON.stringify({ user: { ref: user } }),
    status: 'completed',
    created_by: user,
  });
  await database.table('scaffolder', 'task_events').insert({
    task_id: task,
    body: JSON.stringify({ message: `Started by ${user}` }),
    event_type: 'log',
  });
  return task;
}

describe.each(['schema', 'database'] as const)(
  'switching the demo off, with one %s for each plugin',
  mode => {
    const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
    const directory = createMockDirectory();

    it('leaves no trace of it, and keeps what is of others', async () => {
      directory.setContent({
        demo: {
          'all.yaml':
            person(`${MARK}-maya`) +
            component(`${MARK}-checkout`, `${MARK}-maya`),
        },
        mine: { 'mine.yaml': person('real') + component('mine', 'real') },
        techdocs: {
          default: {
            component: {
              [`${MARK}-checkout`]: { 'index.html': 'docs' },
              mine: { 'index.html': 'docs' },
            },
          },
        },
        work: {},
      });
      const database = await createBackendDatabase(databases, mode);
      const options = { database: database.config, folder: directory.path };

      const before = await startPortal({ ...options, demo: true });
      const api = request(before.server);
      const star = (user: string, entityRefs: string[]) =>
        api
          .put('/api/user-settings/buckets/starredEntities/keys/entityRefs')
          .set('authorization', mockCredentials.user.header(user))
          .send({ value: entityRefs })
          .expect(200);
      await star(PERSON, [COMPONENT]);
      await star(REAL_PERSON, [COMPONENT, REAL_COMPONENT]);
      const task = await leaveRows(database, PERSON, COMPONENT);
      await leaveRows(database, REAL_PERSON, REAL_COMPONENT);
      directory.addContent({ work: { [task]: { 'file.txt': 'work' } } });
      const documents = () => database.table('search', 'documents');
      await eventually(async () => {
        const rows = await documents().pluck('document');
        const text = JSON.stringify(rows);
        return text.includes(COMPONENT) && text.includes(REAL_COMPONENT);
      });
      const held = await database.tablesWith(MARK);
      await before.stop();

      // The test is worth something only if all of these had something.
      expect(held).toEqual(
        expect.arrayContaining([
          'auth.oauth_authorization_sessions',
          'auth.offline_sessions',
          'auth.user_info',
          'catalog.final_entities',
          'catalog.refresh_state',
          'catalog.search',
          'events.event_bus_events',
          'notifications.notification',
          'notifications.user_settings',
          'scaffolder.task_events',
          'scaffolder.tasks',
          'search.documents',
          'techdocs.boardwalk_docs_health',
          'user-settings.user_settings',
        ]),
      );

      const after = await startPortal({ ...options, demo: false });
      await eventually(async () => {
        const left = await database.tablesWith(MARK);
        return left.length === 0;
      });
      // Still so when everything has run again.
      await eventually(async () => (await documents()).length > 0);
      expect(await database.tablesWith(MARK)).toEqual([]);
      expect(await database.tablesWith(directory.resolve('demo'))).toEqual([]);
      await after.stop();

      const sites = directory.resolve('techdocs/default/component');
      expect(existsSync(`${sites}/${MARK}-checkout`)).toBe(false);
      expect(existsSync(`${sites}/mine`)).toBe(true);
      expect(existsSync(directory.resolve(`work/${task}`))).toBe(false);

      for (const table of held.filter(
        name => !name.startsWith('catalog.') && !name.endsWith('_demo_refs'),
      )) {
        const [pluginId, name] = table.split('.');
        expect([table, await database.table(pluginId, name)]).toEqual([
          table,
          expect.arrayContaining([expect.anything()]),
        ]);
      }
      const settings = await database.table('user-settings', 'user_settings');
      expect(settings).toEqual([
        expect.objectContaining({
          user_entity_ref: REAL_PERSON,
          value: JSON.stringify([REAL_COMPONENT]),
        }),
      ]);
      await database.destroy();
    });
  },
);
