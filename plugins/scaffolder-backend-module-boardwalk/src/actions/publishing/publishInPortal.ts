import type { ActionContext } from '@backstage/plugin-scaffolder-node';
import type { JsonObject } from '@backstage/types';
import { treePath, type NewRepository } from '@boardwalk/plugin-git-common';
import type { RepositoryPublisher } from '../../service/RepositoryPublisher';
import { workspaceFiles } from '../../service/workspaceFiles';

/** The message of a first commit that a template gave none. */
function messageOf(
  name: string,
  ctx: Pick<ActionContext<JsonObject>, 'templateInfo'>,
): string {
  return `Create ${name} from ${ctx.templateInfo?.entityRef ?? 'a template'}`;
}

/** Commits the workspace of a run to a new repository of the portal, once. */
export async function publishInPortal(
  ctx: Pick<
    ActionContext<JsonObject>,
    | 'checkpoint'
    | 'getInitiatorCredentials'
    | 'logger'
    | 'task'
    | 'templateInfo'
    | 'user'
    | 'workspacePath'
  >,
  options: { publisher: RepositoryPublisher; appUrl: string },
  publication: { repository: NewRepository; message?: string },
): Promise<{ cloneUrl: string; sourceUrl: string; commit: string }> {
  const { repository, message } = publication;
  const credentials = await ctx.getInitiatorCredentials();
  const made = await ctx.checkpoint({
    key: 'publish',
    fn: async () => {
      const { repository: stored, commit } = await options.publisher.publish(
        {
          taskId: ctx.task.id,
          userRef: ctx.user?.ref ?? null,
          repository,
          message: message ?? messageOf(repository.name, ctx),
          files: await workspaceFiles(ctx.workspacePath),
        },
        credentials,
      );
      return {
        cloneUrl: stored.cloneUrl,
        branch: stored.defaultBranch,
        commit,
      };
    },
  });
  ctx.logger.info(
    `${repository.namespace}/${repository.name} has its first commit ${made.commit}`,
  );
  return {
    cloneUrl: made.cloneUrl,
    sourceUrl: `${options.appUrl}${treePath(repository, made.branch)}`,
    commit: made.commit,
  };
}
