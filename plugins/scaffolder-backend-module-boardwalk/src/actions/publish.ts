import type { Config } from '@backstage/config';
import type { ScmIntegrations } from '@backstage/integration';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { addressOf, hostOf, placeOf } from '../domain/hosts';
import type { RepositoryHosts } from '../service/RepositoryHosts';
import type { RepositoryPublisher } from '../service/RepositoryPublisher';
import type { RunResources } from '../service/RunResources';
import { examples } from './publish.examples';
import { publishInPortal } from './publishing/publishInPortal';
import { createStockPublishers } from './publishing/stockPublishers';

/** Makes a repository of the workspace wherever its address says. */
export function createPublishAction(options: {
  hosts: RepositoryHosts;
  publisher: RepositoryPublisher;
  resources: RunResources;
  integrations: ScmIntegrations;
  config: Config;
  urls: { app: string; backend: string };
}) {
  const { hosts, publisher, resources, urls } = options;
  const stock = createStockPublishers(options);
  return createTemplateAction({
    id: 'boardwalk:publish',
    description:
      'Makes a private repository with the whole workspace as its first commit, on the Git host of the portal or on any other that is configured. Never takes or overwrites a repository that is there.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        repoUrl: z =>
          z.string({
            description:
              'Host and place of the repository, as boardwalk:prepare gives it: boardwalk?owner=checkout&repo=orders, github.com?owner=acme&repo=orders.',
          }),
        owner: z =>
          z.string({
            description:
              'Full reference of the owning group. The host of the portal gives it the repository.',
          }),
        description: z =>
          z.string({ description: 'What it is for.' }).optional(),
        message: z =>
          z
            .string({
              description:
                'Message of the first commit. By default it names the template; on other hosts it is scaffolder.defaultCommitMessage.',
            })
            .optional(),
      },
      output: {
        remoteUrl: z => z.string({ description: 'Where git clones from.' }),
        repoContentsUrl: z =>
          z.string({ description: 'Page of the root folder.' }),
        commitHash: z =>
          z
            .string({
              description: 'Id of the first commit, where the host tells it.',
            })
            .optional(),
      },
    },
    async handler(ctx) {
      const { repoUrl, owner, description, message } = ctx.input;
      const { provider, title, host } = hosts.require(hostOf(repoUrl));
      const { path, name } = placeOf(repoUrl, provider);
      if (ctx.isDryRun) {
        ctx.logger.info(
          `Would commit the workspace to a new ${path}/${name} on ${title}`,
        );
        return;
      }
      if (provider === 'boardwalk') {
        const made = await publishInPortal(
          ctx,
          { publisher, appUrl: urls.app },
          {
            repository: { namespace: path, name, owner, description },
            message,
          },
        );
        ctx.output('remoteUrl', made.cloneUrl);
        ctx.output('repoContentsUrl', made.sourceUrl);
        ctx.output('commitHash', made.commit);
        return;
      }
      const key = {
        taskId: ctx.task.id,
        kind: 'external-repository' as const,
        ref: addressOf({ host, provider, path, name }, urls).cloneUrl,
      };
      await resources.making(key);
      await stock[provider](ctx, { repoUrl, description, message });
      await resources.made(key);
      ctx.logger.info(`${key.ref} has its first commit`);
    },
  });
}
