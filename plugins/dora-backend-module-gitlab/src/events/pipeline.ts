import { normaliseRepository } from '@boardwalk/plugin-dora-common';
import {
  pageUrl,
  parsePayload,
  type WebhookDelivery,
  type WebhookOutcome,
} from '@boardwalk/plugin-dora-node';
import { z } from 'zod';
import type { GitlabSettings, JobRule } from '../settings';
import { environmentName } from './environmentName';
import { endOf, idSchema, projectName, projectSchema } from './schemas';
import { toInstant } from './toInstant';

const jobSchema = z.object({
  id: idSchema,
  name: z.string(),
  status: z.string(),
  started_at: z.string().nullish(),
  finished_at: z.string().nullish(),
  environment: z
    .object({ name: z.string(), deployment_tier: z.string().nullish() })
    .nullish(),
});

const schema = z.object({
  object_attributes: z.object({
    id: idSchema,
    sha: z.string(),
    status: z.string(),
    created_at: z.string().nullish(),
    finished_at: z.string().nullish(),
    url: z.string().nullish(),
  }),
  project: projectSchema,
  builds: z.array(jobSchema).nullish(),
});

type Payload = z.infer<typeof schema>;
type Job = z.infer<typeof jobSchema>;
type Events = Extract<WebhookOutcome, { events: unknown }>['events'];

/** The end of a pipeline, and those of its jobs that are deployments by rule. */
export function translatePipeline(
  { body }: WebhookDelivery,
  settings: GitlabSettings,
): WebhookOutcome {
  const payload = parsePayload(schema, body);
  const events = [
    ...endOfPipeline(payload),
    ...(payload.builds ?? []).flatMap(job => endOfJob(job, payload, settings)),
  ];
  return events.length
    ? { events }
    : {
        ignored: `The pipeline has not ended: it is '${payload.object_attributes.status}'`,
      };
}

function endOfPipeline({ object_attributes, project }: Payload): Events {
  const { id, sha, created_at, finished_at, url } = object_attributes;
  const status = endOf(object_attributes.status);
  if (!status || !finished_at) return [];
  return [
    {
      type: 'pipeline',
      source: 'gitlab',
      id,
      service: projectName(project),
      revision: sha,
      status,
      ...span(created_at, finished_at),
      url: pageUrl(url),
    },
  ];
}

function endOfJob(
  job: Job,
  { object_attributes, project }: Payload,
  settings: GitlabSettings,
): Events {
  const name = projectName(project);
  const rule = settings.jobs.find(candidate => applies(candidate, job, name));
  const status = endOf(job.status);
  const environment =
    rule?.environment ??
    (job.environment &&
      environmentName(
        job.environment.name,
        job.environment.deployment_tier,
        settings,
      ));
  if (!rule || !status || !job.finished_at || !environment) return [];
  return [
    {
      type: 'deployment',
      source: 'gitlab',
      // Jobs and deployments are numbered apart; a job that is tried again is another one.
      id: `job/${job.id}`,
      service: rule.service ?? name,
      environment,
      status,
      ...span(job.started_at, job.finished_at),
      revision: object_attributes.sha,
      repository: name,
      url: pageUrl(object_attributes.url),
    },
  ];
}

function applies(rule: JobRule, job: Job, project: string): boolean {
  const wanted = rule.project && normaliseRepository(rule.project);
  return (
    rule.name === job.name &&
    (!wanted || wanted === project || project.endsWith(`/${wanted}`))
  );
}

/** From when to when; a start that is not known, or lies after the end, is left out. */
function span(start: string | null | undefined, end: string) {
  const finishedAt = toInstant(end);
  const startedAt = start ? toInstant(start) : undefined;
  return {
    startedAt: startedAt && startedAt <= finishedAt ? startedAt : undefined,
    finishedAt,
  };
}
