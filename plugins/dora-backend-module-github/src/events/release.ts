import {
  pageUrl,
  parsePayload,
  type WebhookDelivery,
  type WebhookOutcome,
} from '@boardwalk/plugin-dora-node';
import { z } from 'zod';
import type { GithubSettings } from '../settings';
import {
  idSchema,
  isCommit,
  repositoryName,
  repositorySchema,
} from './schemas';

const schema = z.object({
  action: z.string(),
  release: z.object({
    id: idSchema,
    tag_name: z.string(),
    target_commitish: z.string().nullish(),
    prerelease: z.boolean().nullish(),
    published_at: z.string().nullish(),
    html_url: z.string().nullish(),
  }),
  repository: repositorySchema,
});

/** A published release as a deployment, where the settings say so. */
export function translateRelease(
  { body }: WebhookDelivery,
  { releases }: GithubSettings,
): WebhookOutcome {
  const { action, release, repository } = parsePayload(schema, body);
  if (!releases)
    return {
      ignored:
        'Releases are no deployments here: dora.sources.github.releases is not set',
    };
  if (action !== 'published' || !release.published_at)
    return { ignored: 'A release counts when it is published' };
  if (release.prerelease && !releases.prereleases)
    return { ignored: 'Pre-releases do not count here' };
  const name = repositoryName(repository);
  const target = release.target_commitish ?? '';
  return {
    events: [
      {
        type: 'deployment',
        source: 'github',
        // Releases and deployments are numbered apart.
        id: `release/${release.id}`,
        service: name,
        environment: releases.environment,
        status: 'success',
        finishedAt: release.published_at,
        // As a rule a branch, which says nothing about what was released.
        revision: isCommit(target) ? target : undefined,
        repository: name,
        artifact: release.tag_name,
        url: pageUrl(release.html_url),
      },
    ],
  };
}
