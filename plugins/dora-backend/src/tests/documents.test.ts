import { parseEvent } from '@boardwalk/plugin-dora-common';
import { execFile } from 'node:child_process';
import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';

const manual = readFileSync(
  resolve(__dirname, '../../../../docs/operating/dora-events.md'),
  'utf8',
);
const blocks = [...manual.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(
  ([, language, text]) => ({ language, text }),
);
const block = (language: string, mark: string): string => {
  const found = blocks.filter(
    one => one.language === language && one.text.includes(mark),
  );
  expect(found).toHaveLength(1);
  return found[0].text;
};

function expectEvents(text: string): Array<Record<string, unknown>> {
  const events = [JSON.parse(text)].flat();
  for (const event of events)
    expect(parseEvent(event, { now: Date.now() }).error).toBeUndefined();
  return events;
}

describe('the manual about events', () => {
  const jsons = blocks.filter(({ language }) => language === 'json');

  it.each(jsons.map(({ text }) => [text]))('shows a good event: %s', text => {
    expect(expectEvents(text)).not.toEqual([]);
  });

  it('shows every type', () => {
    expect(
      new Set(jsons.flatMap(({ text }) => expectEvents(text)).map(e => e.type)),
    ).toEqual(new Set(['deployment', 'change', 'incident', 'pipeline']));
  });

  describe('in scripts', () => {
    let bin: string;

    beforeAll(() => {
      bin = mkdtempSync(join(tmpdir(), 'curl-'));
      // Says what it would have sent.
      const curl = join(bin, 'curl');
      writeFileSync(
        curl,
        `#!/bin/sh
for argument in "$@"; do
  if [ "$argument" = @- ]; then cat; fi
  if [ "$before" = -d ]; then printf '%s' "$argument"; fi
  before=$argument
done
`,
      );
      chmodSync(curl, 0o755);
    });
    afterAll(() => rmSync(bin, { recursive: true }));

    const run = async (script: string, env: Record<string, string>) => {
      const { stdout } = await promisify(execFile)('bash', ['-euc', script], {
        env: {
          PATH: `${bin}${delimiter}${process.env.PATH}`,
          PORTAL_URL: 'https://portal.test',
          DORA_TOKEN: 'secret',
          ...env,
        },
      });
      return expectEvents(stdout)[0];
    };

    it('sends a first event', async () => {
      expect(await run(block('sh', 'curl'), {})).toMatchObject({
        type: 'deployment',
        source: 'by-hand',
      });
    });

    it.each(['success', 'failure'])(
      'reports a %s from GitHub Actions',
      async status => {
        const [step] = parse(block('yaml', 'Report the deployment'));
        expect(Object.keys(step.env)).toEqual([
          'PORTAL_URL',
          'DORA_TOKEN',
          'STATUS',
        ]);
        expect(
          await run(step.run, {
            STATUS: status,
            GITHUB_RUN_ID: '4711',
            GITHUB_RUN_ATTEMPT: '2',
            GITHUB_REPOSITORY: 'acme/checkout',
            GITHUB_SERVER_URL: 'https://github.com',
            GITHUB_SHA: '3f2a9c1d',
          }),
        ).toMatchObject({ id: '4711', attempt: 2, status });
      },
    );

    it.each([
      ['success', 'success'],
      ['failed', 'failure'],
      ['canceled', 'failure'],
    ])('reports what GitLab calls %s', async (said, status) => {
      const { deploy } = parse(block('yaml', 'after_script'));
      expect(
        await run(deploy.after_script[0], {
          CI_JOB_ID: '99',
          CI_PROJECT_PATH: 'acme/checkout',
          CI_ENVIRONMENT_NAME: 'production',
          CI_JOB_STATUS: said,
          CI_JOB_STARTED_AT: '2026-03-01T11:52:00Z',
          CI_COMMIT_SHA: '3f2a9c1d',
          CI_PROJECT_URL: 'https://gitlab.com/acme/checkout',
          CI_JOB_URL: 'https://gitlab.com/acme/checkout/-/jobs/99',
        }),
      ).toMatchObject({ id: '99', status, service: 'acme/checkout' });
    });
  });

  it('restricts the token', () => {
    const { backend } = parse(block('yaml', 'externalAccess'));
    expect(backend.auth.externalAccess[0].accessRestrictions).toEqual([
      { plugin: 'dora', permission: 'dora.event.create' },
    ]);
  });
});
