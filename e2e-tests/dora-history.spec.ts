import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { headersOf } from './support/api';
import { expect, test } from './support/test';

const DAY = 86_400_000;

/** Releases of the history, and commits that each of them brings. */
const RELEASES: Array<[day: number, tag: string, commits: number]> = [
  [0, 'v1.0.0', 2],
  [9, 'v1.1.0', 3],
  [16, 'v1.2.0', 1],
  [17, 'v1.2.1-hotfix', 1],
  [30, 'v1.3.0', 4],
];
const START = Date.UTC(2026, 2, 2, 9);

/** Writes a history with git, a commit every two hours before its release. */
function writeHistory(folder: string) {
  const git = (moment: number, ...args: string[]) =>
    execFileSync('git', ['-C', folder, ...args], {
      stdio: 'pipe',
      env: {
        ...process.env,
        GIT_DIR: undefined,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_SYSTEM: '/dev/null',
        GIT_AUTHOR_NAME: 'A',
        GIT_AUTHOR_EMAIL: 'a@shop.example',
        GIT_COMMITTER_NAME: 'A',
        GIT_COMMITTER_EMAIL: 'a@shop.example',
        GIT_AUTHOR_DATE: new Date(moment).toISOString(),
        GIT_COMMITTER_DATE: new Date(moment).toISOString(),
      },
    });
  git(START, 'init', '-q', '-b', 'main');
  for (const [day, tag, commits] of RELEASES) {
    const released = START + day * DAY;
    for (let left = commits; left > 0; left--)
      git(
        released - left * 2 * 3_600_000,
        'commit',
        '-q',
        '--allow-empty',
        '-m',
        `${tag}, ${left} to go`,
      );
    git(released, 'tag', '-a', tag, '-m', tag);
  }
}

test('an imported git history has the figures that follow from it', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const dataDir = process.env.BOARDWALK_E2E_DATA_DIR;
  if (!dataDir)
    throw new Error(
      'Set BOARDWALK_E2E_DATA_DIR to the data folder of the portal, for the import to find its database',
    );
  const folder = await mkdtemp(join(tmpdir(), 'boardwalk-history-'));
  const service = `imported-${Date.now()}`;
  try {
    writeHistory(folder);
    await promisify(execFile)(
      process.execPath,
      [
        join(import.meta.dirname, '..', 'scripts', 'boardwalk.mjs'),
        'dora:import',
        '--git',
        folder,
        '--service',
        service,
        '--tags',
        'v*',
      ],
      { env: { ...process.env, BOARDWALK_DATA_DIR: dataDir } },
    );
  } finally {
    await rm(folder, { recursive: true });
  }

  const shown = `scope=${service}&from=2026-03-01&to=2026-05-01`;
  const headers = await headersOf(page.request, 'application-developer');
  // All commits but those of the first release, two hours apart: 2, 2, 2, 2, 4, 4, 6, 6 and 8 hours.
  const hours = RELEASES.slice(1)
    .flatMap(([, , commits]) =>
      Array.from({ length: commits }, (_, index) => 2 * (index + 1)),
    )
    .sort((a, b) => a - b);
  const median = hours[(hours.length - 1) / 2];
  await expect
    .poll(
      async () => {
        const path = `/api/dora/v1/metrics?${shown}&granularity=week`;
        const answer = await page.request.get(path, { headers });
        if (!answer.ok()) return undefined;
        const { pendingServices, metrics } = await answer.json();
        return (
          pendingServices === 0 && {
            deployments: metrics.deploymentFrequency.deployments,
            changes: metrics.changeLeadTime.n,
            median: metrics.changeLeadTime.p50,
            rework: metrics.deploymentReworkRate.value,
          }
        );
      },
      { timeout: 120_000, intervals: [1_000] },
    )
    .toEqual({
      deployments: RELEASES.length,
      changes: hours.length,
      median: median * 3_600,
      rework: 1 / RELEASES.length,
    });

  await page.goto(`/dora?${shown}&compare=none`);
  const card = (name: string) => page.getByRole('region', { name });
  await expect(card('Deployment frequency')).toContainText('5 deployments');
  await expect(card('Change lead time')).toContainText(`${median} hours`);
  await expect(card('Change lead time')).toContainText('9 changes');
  await expect(card('Deployment rework rate')).toContainText(
    '1 of 5 deployments',
  );
  // Git knows of no failure.
  await expect(card('Failed deployment recovery time')).toContainText(
    'No data',
  );

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export Deployments' }).click();
  await page.getByRole('menuitem', { name: 'Figures (CSV)' }).click();
  const [head, ...weeks] = (await readFile(await (await saved).path(), 'utf8'))
    .trim()
    .split('\r\n')
    .map(line => line.split(','));
  const successful = weeks.map(week =>
    Number(week[head.indexOf('successful')]),
  );
  expect(successful.reduce((sum, count) => sum + count, 0)).toBe(5);
});
