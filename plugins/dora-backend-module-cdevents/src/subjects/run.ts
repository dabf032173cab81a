import { pageUrl } from '@boardwalk/plugin-dora-node';
import { z } from 'zod';
import { contentOf, lastPart, subjectKey } from '../cdEvent';
import { statusOf } from './outcome';
import type { Translate } from './types';

const schema = z.object({
  pipelineName: z.string().nullish(),
  taskName: z.string().nullish(),
  outcome: z.string().nullish(),
  /** Called `url` before 0.5. */
  uri: z.string().nullish(),
  url: z.string().nullish(),
});

/** The end of a pipeline or task: a deployment where a rule says so, else of a pipeline. */
export const translateRun: Translate = (event, { services, pipelines }) => {
  const content = contentOf(schema, event);
  const status = statusOf(content.outcome);
  if (!status) return { ignored: 'The run does not tell its outcome' };
  const isTask = event.kind === 'taskrun.finished';
  const name = isTask ? content.taskName : content.pipelineName;
  const rule = pipelines.find(candidate => candidate.name === name);
  if (isTask && !rule)
    return { ignored: 'A task is part of its pipeline, and not counted' };
  const { custom, timestamp } = event;
  const common = {
    source: 'cdevents',
    version: timestamp,
    service:
      custom.service ??
      rule?.service ??
      services.serviceOf(name, lastPart(event.subject.id)),
    status,
    finishedAt: timestamp,
    revision: custom.revision,
    url: pageUrl(content.uri, content.url),
  };
  return rule
    ? {
        ...common,
        type: 'deployment',
        // Runs and deployments are numbered apart.
        id: `run/${subjectKey(event)}`,
        environment: custom.environment ?? rule.environment,
        repository: custom.repository,
        rework: custom.rework,
      }
    : { ...common, type: 'pipeline', id: subjectKey(event) };
};
