import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { fromRoot } from '../lib/paths.mjs';
import { runShell, startTestPortal } from './testPortal.mjs';

const SCRIPT = fromRoot('deploy', 'senders', 'report.sh');
const TOKEN = 'a-token-of-enough-letters';

const has = name => {
  try {
    execFileSync('sh', ['-c', `command -v ${name}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
const shells = ['sh', 'bash', 'busybox'].filter(has);

/** What somebody who names a branch or a service could try. */
const HOSTILE = [
  '$(touch pwned)',
  '`touch pwned`',
  '"; touch pwned; "',
  "'; touch pwned; '",
  '","status":"success","x":"',
  'back\\slash \\" \\\\ \\n \\u0041',
  'two\nlines\r\n\tand a tab',
  '\u0001\u001f\u007f',
  'Größe 🚢 日本',
  '%s %d %%',
  '-n',
  '--data @/etc/passwd',
  '@/etc/passwd',
  '*',
  '  spaces  ',
  '{"a":[1]}',
  '\\',
];

describe('report.sh', () => {
  let portal;
  let folder;
  before(async () => {
    portal = await startTestPortal();
    folder = mkdtempSync(join(tmpdir(), 'boardwalk-report-'));
  });
  after(() => {
    portal.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => {
    portal.requests.length = 0;
    portal.answers = [{ status: 200 }];
  });

  const report = (env = {}, shell = 'sh') =>
    runShell(
      shell === 'busybox' ? ['sh', SCRIPT] : [SCRIPT],
      {
        BOARDWALK_URL: portal.url,
        BOARDWALK_TOKEN: TOKEN,
        BOARDWALK_SERVICE: 'component:default/shop',
        BOARDWALK_ENVIRONMENT: 'production',
        BOARDWALK_STATUS: 'success',
        BOARDWALK_SOURCE: 'test',
        BOARDWALK_ID: '12',
        BOARDWALK_PAUSE: '0',
        BOARDWALK_REQUIRED: 'true',
        TMPDIR: folder,
        ...env,
      },
      { cwd: folder, shell },
    );
  const sent = () => portal.requests.map(({ body }) => JSON.parse(body));

  for (const shell of shells) {
    it(`reports with what it is told, and leaves nothing behind (${shell})`, async () => {
      const { code, stdout, stderr } = await report(
        {
          BOARDWALK_URL: `${portal.url}/`,
          BOARDWALK_ATTEMPT: '2',
          BOARDWALK_STARTED_AT: '2026-03-01T11:00:00Z',
          BOARDWALK_FINISHED_AT: '2026-03-01T12:00:00Z',
          BOARDWALK_REVISION: 'abc',
          BOARDWALK_REPOSITORY: 'https://github.com/acme/shop',
          BOARDWALK_ARTIFACT: 'registry.acme.dev/shop:1',
          BOARDWALK_KIND: 'rollback',
          BOARDWALK_REWORK: 'true',
          BOARDWALK_RUN_URL: 'https://ci.acme.dev/12',
        },
        shell,
      );
      assert.equal(stderr, '');
      assert.equal(code, 0);
      assert.match(stdout, /^Reported to Boardwalk: \{"accepted":1/);
      assert.deepEqual(
        portal.requests.map(({ url, token }) => [url, token]),
        [['/api/dora/v1/events', `Bearer ${TOKEN}`]],
      );
      assert.deepEqual(sent(), [
        {
          type: 'deployment',
          status: 'success',
          attempt: 2,
          source: 'test',
          id: '12',
          service: 'component:default/shop',
          environment: 'production',
          startedAt: '2026-03-01T11:00:00Z',
          finishedAt: '2026-03-01T12:00:00Z',
          revision: 'abc',
          repository: 'https://github.com/acme/shop',
          artifact: 'registry.acme.dev/shop:1',
          kind: 'rollback',
          url: 'https://ci.acme.dev/12',
          rework: true,
        },
      ]);
      assert.deepEqual(readdirSync(folder), []);
    });

    it(`sends hostile values as they are, and runs none (${shell})`, async () => {
      for (const value of HOSTILE) {
        portal.requests.length = 0;
        const { code } = await report(
          {
            BOARDWALK_SERVICE: value,
            BOARDWALK_ENVIRONMENT: value,
            BOARDWALK_ID: value,
            BOARDWALK_REVISION: value,
          },
          shell,
        );
        assert.equal(code, 0);
        const [{ service, environment, id, revision, status }] = sent();
        assert.deepEqual(
          [service, environment, id, revision, status],
          [value, value, value, value, 'success'],
        );
      }
      assert.deepEqual(readdirSync(folder), []);
    });
  }

  it('leaves out what is not known, and is over now', async () => {
    await report();
    const [{ finishedAt, ...rest }] = sent();
    assert.match(finishedAt, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    assert.ok(Math.abs(Date.parse(finishedAt) - Date.now()) < 60_000);
    assert.deepEqual(rest, {
      type: 'deployment',
      status: 'success',
      attempt: 1,
      source: 'test',
      id: '12',
      service: 'component:default/shop',
      environment: 'production',
    });
  });

  for (const [said, status] of [
    ['SUCCESS', 'success'],
    ['Succeeded', 'success'],
    ['Completed', 'success'],
    ['failed', 'failure'],
    ['UNSTABLE', 'failure'],
    ['cancelled', 'aborted'],
    ['canceled', 'aborted'],
    ['None', 'aborted'],
  ])
    it(`knows how a tool calls it: ${said}`, async () => {
      await report({ BOARDWALK_STATUS: said });
      assert.equal(sent()[0].status, status);
    });

  it('tries again while the portal is not there', async () => {
    portal.answers = [{ status: 503 }, { status: 429 }, { status: 200 }];
    const { code, stdout, stderr } = await report();
    assert.equal(code, 0);
    assert.match(stdout, /^Reported/);
    assert.deepEqual(stderr.trim().split('\n'), [
      'Trying again in 0 s: the portal answered 503.',
      'Trying again in 0 s: the portal answered 429.',
    ]);
    const [first, ...others] = portal.requests;
    assert.deepEqual(others, [first, first]);
  });

  it('gives up after five tries', async () => {
    portal.answers = [{ status: 503 }];
    const { code, stderr } = await report();
    assert.equal(code, 1);
    assert.match(
      stderr,
      /Not reported to Boardwalk: the portal answered 503\.\n$/,
    );
    assert.equal(portal.requests.length, 5);
  });

  it('says that it cannot reach the portal', async () => {
    const { code, stderr } = await report({
      BOARDWALK_URL: 'http://127.0.0.1:1',
    });
    assert.equal(code, 1);
    assert.match(
      stderr,
      /Not reported to Boardwalk: the portal cannot be reached: curl/,
    );
  });

  for (const [status, message] of [
    [401, /the portal does not know the token \(401\): check BOARDWALK_TOKEN/],
    [403, /may not report events \(403\): it needs dora\.event\.create/],
    [404, /the portal answered 404: check BOARDWALK_URL/],
    [302, /the portal answered 302: check BOARDWALK_URL/],
  ])
    it(`does not try again after ${status}`, async () => {
      portal.answers = [{ status }];
      const { code, stderr } = await report();
      assert.equal(code, 1);
      assert.match(stderr, message);
      assert.equal(portal.requests.length, 1);
    });

  it('quotes why the portal refused the event, and nothing that moves the cursor', async () => {
    portal.answers = [
      {
        status: 400,
        body: `environment: \u001b[31mis too long ${'x'.repeat(9_000)}`,
      },
    ];
    const { code, stderr } = await report();
    assert.equal(code, 1);
    assert.match(
      stderr,
      /^Not reported to Boardwalk: the portal refused the event: environment: \[31mis too long x{400,500}\n$/,
    );
  });

  it('fails no job unless it is told to', async () => {
    portal.answers = [{ status: 401 }];
    for (const required of ['false', ''])
      assert.equal((await report({ BOARDWALK_REQUIRED: required })).code, 0);
  });

  for (const [env, message] of [
    [{ BOARDWALK_TOKEN: '' }, 'BOARDWALK_TOKEN is not set.'],
    [{ BOARDWALK_URL: '' }, 'BOARDWALK_URL is not set.'],
    [
      { BOARDWALK_URL: 'portal' },
      'BOARDWALK_URL must be an address such as https://portal.example.com.',
    ],
    [
      { BOARDWALK_URL: '-o/tmp/x' },
      'BOARDWALK_URL must be an address such as https://portal.example.com.',
    ],
    [
      { BOARDWALK_TOKEN: 'a\nX-Other: b' },
      'BOARDWALK_TOKEN holds a space or a line break.',
    ],
    [
      { BOARDWALK_STATUS: 'maybe' },
      "BOARDWALK_STATUS is 'maybe'; say success, failure or aborted.",
    ],
    [
      { BOARDWALK_ATTEMPT: '1,"x":1' },
      `BOARDWALK_ATTEMPT is '1,"x":1'; it counts from 1.`,
    ],
    [{ BOARDWALK_ATTEMPT: '0' }, "BOARDWALK_ATTEMPT is '0'; it counts from 1."],
    [{ BOARDWALK_REWORK: '1' }, "BOARDWALK_REWORK is '1'; say true or false."],
  ])
    it(`sends nothing with ${JSON.stringify(env)}`, async () => {
      const { code, stderr } = await report(env);
      assert.equal(code, 1);
      assert.equal(stderr, `Not reported to Boardwalk: ${message}\n`);
      assert.deepEqual(portal.requests, []);
    });

  it('says that curl is missing', async () => {
    const { code, stderr } = await runShell(
      ['-c', `command() { [ "$2" != curl ]; }; . '${SCRIPT}'`],
      {
        BOARDWALK_URL: portal.url,
        BOARDWALK_TOKEN: TOKEN,
        BOARDWALK_SERVICE: 's',
        BOARDWALK_ENVIRONMENT: 'e',
        BOARDWALK_STATUS: 'success',
        BOARDWALK_SOURCE: 't',
        BOARDWALK_ID: '1',
        BOARDWALK_REQUIRED: 'true',
      },
    );
    assert.equal(code, 1);
    assert.match(stderr, /curl is not installed where this runs/);
  });

  it('shows the token to no other process', async () => {
    portal.answers = [{ status: 200 }];
    const shim = mkdtempSync(join(tmpdir(), 'boardwalk-curl-'));
    const log = join(shim, 'arguments');
    execFileSync('sh', [
      '-c',
      `printf '#!/bin/sh\\nprintf "%%s\\\\n" "$@" >"${log}"\\nexit 1\\n' >"${shim}/curl" && chmod +x "${shim}/curl"`,
    ]);
    await report({ PATH: `${shim}:/usr/bin:/bin` });
    const seen = execFileSync('cat', [log], { encoding: 'utf8' });
    rmSync(shim, { recursive: true });
    assert.match(seen, /data-binary/);
    assert.ok(!seen.includes(TOKEN));
  });
});
