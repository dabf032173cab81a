import { z } from 'zod';
import { contentOf, referenceSchema } from '../cdEvent';
import type { Translate } from './types';

const schema = z.object({ repository: referenceSchema.nullish() });

const COMMIT = /^[0-9a-f]{40}([0-9a-f]{24})?$/i;

/** A merge, if it tells of a commit: as its subject, or in what the sender added. */
export const translateChange: Translate = event => {
  const { repository } = contentOf(schema, event);
  const { custom, subject, timestamp } = event;
  const commit = [custom.revision, subject.id].find(
    id => id !== undefined && COMMIT.test(id),
  );
  if (!commit)
    return {
      ignored:
        'The change names no commit; set revision in customData to the commit that the merge made',
    };
  const name = custom.repository ?? nameOf(repository);
  if (!name && !custom.service)
    return { ignored: 'The change names no repository' };
  const [, number] = /(?:^|[/#!])(\d{1,9})$/.exec(subject.id) ?? [];
  return {
    type: 'change',
    source: 'cdevents',
    id: commit.toLowerCase(),
    version: timestamp,
    service: custom.service,
    repository: name,
    // A merge makes its commit.
    committedAt: timestamp,
    pullRequest:
      number === undefined
        ? undefined
        : { number: Number(number), mergedAt: timestamp },
  };
};

/** The repository with its host, where its source is one. */
function nameOf(
  repository: z.output<typeof referenceSchema> | null | undefined,
): string | undefined {
  if (!repository) return undefined;
  const { id, source } = repository;
  return source && /^https?:\/\//i.test(source) && !/^https?:\/\//i.test(id)
    ? `${source.replace(/\/+$/, '')}/${id.replace(/^\/+/, '')}`
    : id;
}
