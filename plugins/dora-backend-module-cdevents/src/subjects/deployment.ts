import { z } from 'zod';
import { contentOf, lastPart, referenceSchema } from '../cdEvent';
import { originOf } from '../purl';
import { statusOf } from './outcome';
import type { Translate } from './types';

const schema = z.object({
  environment: referenceSchema,
  artifactId: z.string().min(1),
  outcome: z.string().nullish(),
  service: referenceSchema.nullish(),
});

/** The end of a deployment, a subject that the draft of 0.6 brings. */
export const translateDeployment: Translate = (event, { services }) => {
  const { environment, artifactId, outcome, service } = contentOf(
    schema,
    event,
  );
  const status = statusOf(outcome);
  if (!status) return { ignored: 'The deployment does not tell its outcome' };
  const { custom, timestamp } = event;
  const origin = originOf(artifactId);
  return {
    type: 'deployment',
    source: 'cdevents',
    id: event.id,
    version: timestamp,
    service: custom.service ?? services.serviceOf(service?.id, origin.name),
    environment:
      custom.environment ?? environment.name ?? lastPart(environment.id),
    status,
    finishedAt: timestamp,
    revision: custom.revision ?? origin.revision,
    repository: custom.repository ?? origin.repository,
    rework: custom.rework,
    artifact: artifactId,
  };
};
