import { parseEvent } from '@boardwalk/plugin-dora-common';
import { execFileSync } from 'node:child_process';
import { curlSnippet, githubSnippet, gitlabSnippet } from './startSnippets';

/** Prints what it would have sent. */
const CURL = `curl() {
  for argument in "$@"; do
    if [ "$argument" = @- ]; then cat; fi
    if [ "$before" = -d ]; then printf '%s' "$argument"; fi
    before=$argument
  done
}
`;

const send = (script: string, env: Record<string, string> = {}) =>
  parseEvent(
    JSON.parse(
      execFileSync('bash', ['-ec', `${CURL}${script}`], {
        env: {
          PATH: process.env.PATH,
          home: 'nowhere',
          DORA_TOKEN: 'secret',
          ...env,
        },
        encoding: 'utf8',
      }),
    ),
    { now: Date.now() },
  );

/** The script below a `|` of YAML. */
const scriptOf = (yaml: string) =>
  yaml
    .slice(yaml.indexOf('|\n') + 2)
    .split('\n')
    .map(line => line.replace(/^ {4}/, ''))
    .join('\n');

const address = 'https://portal.test/api/dora';

describe('what a service sends first', () => {
  it.each([
    'component:default/checkout',
    `it's "quoted" with $home, \`id\`, $(id) and a \\`,
  ])('is a good event: %s', service => {
    const target = { service, address };
    expect(curlSnippet(target).trim().split('\n')).toHaveLength(3);
    expect(send(curlSnippet(target))).toMatchObject({
      event: { type: 'deployment', service, status: 'success' },
    });
    expect(
      send(scriptOf(githubSnippet(target)), {
        STATUS: 'failure',
        GITHUB_RUN_ID: '4711',
        GITHUB_RUN_ATTEMPT: '2',
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_REPOSITORY: 'acme/checkout',
        GITHUB_SHA: '3f2a9c1d',
      }),
    ).toMatchObject({
      event: { service, id: '4711', attempt: 2, status: 'failure' },
    });
    for (const [said, status] of [
      ['success', 'success'],
      ['failed', 'failure'],
    ])
      expect(
        send(scriptOf(gitlabSnippet(target)), {
          CI_JOB_ID: '99',
          CI_JOB_STATUS: said,
          CI_COMMIT_SHA: '3f2a9c1d',
          CI_PROJECT_URL: 'https://gitlab.com/acme/checkout',
        }),
      ).toMatchObject({ event: { service, id: '99', status } });
  });

  it('goes to the portal', () => {
    for (const snippet of [curlSnippet, githubSnippet, gitlabSnippet])
      expect(snippet({ service: 'a', address })).toContain(
        '"https://portal.test/api/dora/v1/events"',
      );
  });
});
