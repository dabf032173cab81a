import { z } from 'zod';
import { contentOf, lastPart, referenceSchema } from '../cdEvent';
import { originOf } from '../purl';
import type { Translate } from './types';

const schema = z.object({
  environment: referenceSchema,
  /** Required from 0.3 on. */
  artifactId: z.string().min(1),
});

/** A service that was deployed, upgraded or rolled back: it is there, so that went well. */
export const translateService: Translate = (event, { services }) => {
  const { environment, artifactId } = contentOf(schema, event);
  const { custom, subject, timestamp } = event;
  const origin = originOf(artifactId);
  return {
    type: 'deployment',
    source: 'cdevents',
    id: event.id,
    version: timestamp,
    service:
      custom.service ??
      services.serviceOf(subject.id, lastPart(subject.id)) ??
      subject.id,
    environment:
      custom.environment ?? environment.name ?? lastPart(environment.id),
    status: 'success',
    kind: event.kind === 'service.rolledback' ? 'rollback' : 'deploy',
    finishedAt: timestamp,
    revision: custom.revision ?? origin.revision,
    repository: custom.repository ?? origin.repository,
    rework: custom.rework,
    artifact: artifactId,
  };
};
