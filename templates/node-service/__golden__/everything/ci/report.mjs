/**
 * Tells the developer portal what a pipeline did, for the DORA metrics.
 *
 *   node ci/report.mjs pipeline <status>
 *   node ci/report.mjs deployment <status>
 *
 * Status is what GitHub Actions or GitLab CI call it. From the environment:
 * PORTAL_URL, SERVICE, DORA_TOKEN; for deployments also ENVIRONMENT, REVISION,
 * IMAGE, and what ci/deploy.mjs found out: PREVIOUS and KIND. Without a token
 * nothing is sent, and a report that fails never fails the pipeline.
 */
import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';

const { env } = process;
const [type, outcome = ''] = process.argv.slice(2);
if (!['pipeline', 'deployment'].includes(type)) throw new Error('say "pipeline" or "deployment"');

const STATUS = {
  success: 'success',
  canceled: 'aborted',
  cancelled: 'aborted',
  skipped: 'aborted',
};
const status = STATUS[outcome] ?? 'failure';

/** Who runs this, in the words of the portal. */
const run = env.GITLAB_CI
  ? {
      source: 'gitlab-ci',
      id: type === 'pipeline' ? env.CI_PIPELINE_ID : env.CI_JOB_ID,
      startedAt: type === 'pipeline' ? env.CI_PIPELINE_CREATED_AT : env.CI_JOB_STARTED_AT,
      revision: env.CI_COMMIT_SHA,
      url: type === 'pipeline' ? env.CI_PIPELINE_URL : env.CI_JOB_URL,
      repository: env.CI_PROJECT_URL,
    }
  : {
      source: 'github-actions',
      id: env.GITHUB_RUN_ID,
      attempt: Number(env.GITHUB_RUN_ATTEMPT ?? 1),
      revision: env.GITHUB_SHA,
      url: `${env.GITHUB_SERVER_URL}/${env.GITHUB_REPOSITORY}/actions/runs/${env.GITHUB_RUN_ID}`,
      repository: `${env.GITHUB_SERVER_URL}/${env.GITHUB_REPOSITORY}`,
    };

/** What this deployment brought that the one before did not; nothing when that is not known. */
function changesSince(previous, revision) {
  if (!/^[0-9a-f]{40}$/.test(previous ?? '') || previous === revision) return {};
  try {
    const log = execFileSync('git', ['log', '--format=%H %cI %aI', `${previous}..${revision}`], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const lines = log.split('\n').filter(Boolean);
    return {
      changes: lines.map(line => {
        const [id, committedAt, authoredAt] = line.split(' ');
        return { id, committedAt, authoredAt };
      }),
    };
  } catch {
    return {};
  }
}

function event() {
  const { repository, ...common } = run;
  const shared = {
    ...common,
    type,
    service: env.SERVICE,
    status,
    finishedAt: new Date().toISOString(),
  };
  if (type === 'pipeline') return shared;
  const revision = env.REVISION ?? run.revision;
  return {
    ...shared,
    environment: env.ENVIRONMENT,
    revision,
    repository,
    artifact: `${env.IMAGE}:${revision}`,
    ...(status === 'success' && {
      ...(env.KIND && { kind: env.KIND }),
      ...changesSince(env.PREVIOUS, revision),
    }),
  };
}

async function send(body) {
  const response = await fetch(`${env.PORTAL_URL.replace(/\/$/, '')}/api/dora/v1/events`, {
    method: 'POST',
    headers: { authorization: `Bearer ${env.DORA_TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(30_000),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`the portal answered ${response.status}: ${text}`);
  console.log(`Reported: ${text}`);
}

async function main() {
  if (!env.PORTAL_URL || !env.DORA_TOKEN) {
    console.log('Not reported: PORTAL_URL or DORA_TOKEN is not set. See docs/delivery.md.');
    return;
  }
  const body = event();
  for (let attempt = 1; ; attempt += 1) {
    try {
      await send(body);
      return;
    } catch (error) {
      console.error(`Not reported: ${error.message}`);
      if (attempt === 3) return;
      await sleep(attempt * 2000);
    }
  }
}

await main();
