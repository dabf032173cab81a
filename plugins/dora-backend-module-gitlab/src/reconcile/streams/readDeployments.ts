import {
  eventsOf,
  forEachReadable,
  oldestOf,
  readAll,
  readList,
} from '@boardwalk/plugin-dora-node';
import { z } from 'zod';
import { translateDeployment } from '../../events/deployment';
import type { ReadStream } from '../ReadStream';
import { updatedSince } from '../updatedSince';

const schema = z.object({
  id: z.number().int(),
  sha: z.string(),
  status: z.string(),
  updated_at: z.string(),
  environment: z.object({ name: z.string() }),
  /** The job, where a job did it. */
  deployable: z
    .object({
      id: z.number().int().nullish(),
      finished_at: z.string().nullish(),
      web_url: z.string().nullish(),
    })
    .nullish(),
});

const environmentSchema = z.object({
  name: z.string(),
  tier: z.string().nullish(),
});

/** Deployments, those that changed last first. */
export const readDeployments: ReadStream = async (
  { api, project, settings },
  options,
) => {
  const { items, next } = await readList(api, options, {
    path: `${project.path}/deployments`,
    query: updatedSince(options.since),
    item: schema,
  });
  // A deployment names its environment only.
  const environments =
    settings.useEnvironmentTier && items.length
      ? await readAll(api, options, {
          path: `${project.path}/environments`,
          item: environmentSchema,
        })
      : [];
  const tiers = new Map(environments.map(({ name, tier }) => [name, tier]));
  const problems: string[] = [];
  return {
    events: forEachReadable(items, problems, deployment =>
      eventsOf(
        {
          object_kind: 'deployment',
          status: deployment.status,
          // The list does not say when the status changed; the job ended then.
          status_changed_at:
            deployment.deployable?.finished_at ?? deployment.updated_at,
          deployment_id: deployment.id,
          deployable_url: deployment.deployable?.web_url,
          environment: deployment.environment.name,
          environment_tier: tiers.get(deployment.environment.name),
          commit_url: `${project.web_url}/-/commit/${deployment.sha}`,
          project,
        },
        delivery => translateDeployment(delivery, settings),
      ),
    ),
    problems,
    reached: oldestOf(items.map(({ updated_at }) => updated_at)),
    cursor: next,
  };
};
