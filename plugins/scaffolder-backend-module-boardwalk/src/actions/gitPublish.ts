import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { RepositoryPublisher } from '../service/RepositoryPublisher';
import { examples } from './gitPublish.examples';
import { publishInPortal } from './publishing/publishInPortal';

/** Commits the workspace to a new repository of the embedded host. */
export function createGitPublishAction(options: {
  publisher: RepositoryPublisher;
  appUrl: string;
}) {
  return createTemplateAction({
    id: 'boardwalk:git:publish',
    description:
      'Makes a repository on the Git host of the portal with the whole workspace as its first commit. Never takes or overwrites a repository that is there.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        namespace: z =>
          z.string({ description: 'Short name of the owning team.' }),
        name: z => z.string({ description: 'Name of the repository.' }),
        owner: z =>
          z.string({ description: 'Full reference of the owning group.' }),
        description: z =>
          z.string({ description: 'What it is for.' }).optional(),
        message: z =>
          z.string({ description: 'Message of the first commit.' }).optional(),
      },
      output: {
        repository: z => z.string({ description: 'Namespace and name.' }),
        cloneUrl: z => z.string({ description: 'Where git clones from.' }),
        sourceUrl: z => z.string({ description: 'Page of the root folder.' }),
        commit: z => z.string({ description: 'Id of the first commit.' }),
      },
    },
    async handler(ctx) {
      const { namespace, name, owner, description, message } = ctx.input;
      const slug = `${namespace}/${name}`;
      if (ctx.isDryRun) {
        ctx.logger.info(`Would commit the workspace to a new ${slug}`);
        return;
      }
      const made = await publishInPortal(ctx, options, {
        repository: { namespace, name, owner, description },
        message,
      });
      ctx.output('repository', slug);
      ctx.output('cloneUrl', made.cloneUrl);
      ctx.output('sourceUrl', made.sourceUrl);
      ctx.output('commit', made.commit);
    },
  });
}
