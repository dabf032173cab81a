import { normaliseRepository } from '@boardwalk/plugin-dora-common';
import {
  pageUrl,
  parsePayload,
  type WebhookDelivery,
  type WebhookOutcome,
} from '@boardwalk/plugin-dora-node';
import { z } from 'zod';
import type { GithubSettings, WorkflowRule } from '../settings';
import { idSchema, repositoryName, repositorySchema } from './schemas';

const schema = z.object({
  action: z.string(),
  workflow_run: z.object({
    id: idSchema,
    name: z.string().nullish(),
    run_attempt: z.number().int().nullish(),
    head_sha: z.string(),
    head_branch: z.string().nullish(),
    conclusion: z.string().nullish(),
    created_at: z.string(),
    run_started_at: z.string().nullish(),
    updated_at: z.string(),
    html_url: z.string().nullish(),
  }),
  workflow: z.object({ name: z.string() }).nullish(),
  repository: repositorySchema,
});

type Repository = z.infer<typeof repositorySchema>;
type Run = z.infer<typeof schema>['workflow_run'];

/** The end of a workflow: of a deployment where a rule says so, else of a pipeline. */
export function translateWorkflowRun(
  { body }: WebhookDelivery,
  settings: GithubSettings,
): WebhookOutcome {
  const payload = parsePayload(schema, body);
  const { action, workflow_run: run, repository } = payload;
  if (action !== 'completed' || !run.conclusion)
    return { ignored: 'The workflow has not ended' };
  const status = statusOf(run.conclusion);
  if (!status)
    return { ignored: `The workflow did not run: ${run.conclusion}` };
  const name = repositoryName(repository);
  const startedAt = run.run_started_at ?? run.created_at;
  const common = {
    source: 'github',
    attempt: run.run_attempt ?? 1,
    status,
    startedAt:
      Date.parse(startedAt) <= Date.parse(run.updated_at)
        ? startedAt
        : undefined,
    finishedAt: run.updated_at,
    revision: run.head_sha,
    url: pageUrl(run.html_url),
  };
  const workflow = payload.workflow?.name ?? run.name ?? '';
  const rule = settings.workflows.find(candidate =>
    applies(candidate, { workflow, run, repository }),
  );
  return {
    events: [
      rule
        ? {
            ...common,
            type: 'deployment',
            // Runs and deployments are numbered apart.
            id: `workflow-run/${run.id}`,
            service: rule.service ?? name,
            environment: rule.environment,
            repository: name,
          }
        : { ...common, type: 'pipeline', id: run.id, service: name },
    ],
  };
}

function statusOf(
  conclusion: string,
): 'success' | 'failure' | 'aborted' | undefined {
  switch (conclusion) {
    case 'success':
      return 'success';
    case 'failure':
    case 'timed_out':
    case 'startup_failure':
      return 'failure';
    case 'cancelled':
    case 'stale':
    case 'action_required':
      return 'aborted';
    default:
      return undefined;
  }
}

function applies(
  rule: WorkflowRule,
  {
    workflow,
    run,
    repository,
  }: { workflow: string; run: Run; repository: Repository },
): boolean {
  const name = repositoryName(repository);
  const wanted = rule.repository && normaliseRepository(rule.repository);
  const branch = rule.branch ?? repository.default_branch;
  return (
    rule.name === workflow &&
    (!wanted || wanted === name || name.endsWith(`/${wanted}`)) &&
    (branch === undefined || branch === run.head_branch)
  );
}
