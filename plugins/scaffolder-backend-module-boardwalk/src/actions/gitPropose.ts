import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { comparePath, parseRepositorySlug } from '@boardwalk/plugin-git-common';
import { trailerOf } from '../domain/runResources';
import { isNamed, type GitHost } from '../service/GitHost';
import type { RunResources } from '../service/RunResources';
import { workspaceFiles } from '../service/workspaceFiles';
import { examples } from './gitPropose.examples';

/** Puts files of the workspace onto a branch of the run, for the owners to merge. */
export function createGitProposeAction(options: {
  git: GitHost;
  resources: RunResources;
  appUrl: string;
}) {
  const { git, resources, appUrl } = options;
  return createTemplateAction({
    id: 'boardwalk:git:propose',
    description:
      'Commits files to the branch boardwalk/<run> of a repository on the Git host of the portal, for its owners to look at and merge.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        repository: z => z.string({ description: 'Namespace and name.' }),
        title: z =>
          z.string({ description: 'What is proposed, in one line.' }).max(120),
        message: z => z.string({ description: 'Why, at length.' }).optional(),
        sourcePath: z =>
          z
            .string({ description: 'Folder in the workspace. Default: all.' })
            .optional(),
        targetPath: z =>
          z
            .string({
              description: 'Folder in the repository. Default: its root.',
            })
            .optional(),
      },
      output: {
        branch: z => z.string({ description: 'Name of the branch.' }),
        compareUrl: z =>
          z.string({ description: 'Page with the change and a Merge button.' }),
      },
    },
    async handler(ctx) {
      const { title, message, sourcePath, targetPath } = ctx.input;
      const repository = parseRepositorySlug(ctx.input.repository);
      if (!repository)
        throw new InputError(
          `"${ctx.input.repository}" is no repository of the portal: give namespace and name, such as checkout/orders.`,
        );
      if (targetPath?.split('/').includes('..'))
        throw new InputError('targetPath must stay within the repository.');
      const branch = `boardwalk/${ctx.task.id}`;
      if (ctx.isDryRun) {
        ctx.logger.info(
          `Would propose "${title}" to ${ctx.input.repository} on ${branch}`,
        );
        return;
      }
      const as = { credentials: await ctx.getInitiatorCredentials() };
      const base = await ctx.checkpoint({
        key: 'propose',
        fn: async () => {
          const key = {
            taskId: ctx.task.id,
            kind: 'branch' as const,
            ref: `${ctx.input.repository} ${branch}`,
          };
          const there = await git.getRepository(repository, as);
          if (!there)
            throw new NotFoundError(
              `There is no repository ${ctx.input.repository} in the portal.`,
            );
          const { defaultBranch } = there;
          await resources.making(key);
          const trailer = trailerOf(ctx.task.id);
          try {
            await git.commitFiles(
              repository,
              {
                branch,
                base: defaultBranch,
                message: [title, message, trailer].filter(Boolean).join('\n\n'),
                files: await workspaceFiles(
                  resolveSafeChildPath(ctx.workspacePath, sourcePath ?? '.'),
                  targetPath,
                ),
              },
              as,
            );
          } catch (error) {
            if (!isNamed(error, 'ConflictError')) throw error;
            // An earlier attempt of this run came so far before it was stopped.
            const proposed = (await git.listBranches(repository, as)).find(
              ({ name }) => name === branch,
            );
            if (!proposed?.commit.body.split('\n').includes(trailer))
              throw new ConflictError(
                `${branch} of ${ctx.input.repository} was changed by somebody else. Nothing was overwritten.`,
              );
          }
          await resources.made(key);
          return defaultBranch;
        },
      });
      ctx.logger.info(`${ctx.input.repository} has the proposal ${branch}`);
      ctx.output('branch', branch);
      ctx.output(
        'compareUrl',
        `${appUrl}${comparePath(repository, base, branch)}`,
      );
    },
  });
}
