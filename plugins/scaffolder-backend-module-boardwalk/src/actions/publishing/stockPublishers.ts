import type { Config } from '@backstage/config';
import {
  DefaultGithubCredentialsProvider,
  type ScmIntegrations,
} from '@backstage/integration';
import { createPublishAzureAction } from '@backstage/plugin-scaffolder-backend-module-azure';
import { createPublishBitbucketCloudAction } from '@backstage/plugin-scaffolder-backend-module-bitbucket-cloud';
import { createPublishBitbucketServerAction } from '@backstage/plugin-scaffolder-backend-module-bitbucket-server';
import { createPublishGiteaAction } from '@backstage/plugin-scaffolder-backend-module-gitea';
import { createPublishGithubAction } from '@backstage/plugin-scaffolder-backend-module-github';
import { createPublishGitlabAction } from '@backstage/plugin-scaffolder-backend-module-gitlab';
import type {
  ActionContext,
  TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import type { JsonObject } from '@backstage/types';
import type { ExternalProvider } from '../../domain/hosts';

/** What every host tells of a repository that was made there. */
export type PublishOutput = {
  remoteUrl: string;
  repoContentsUrl: string;
  commitHash: string | undefined;
};

/** What goes to another host, whichever it is. */
export interface ExternalPublication {
  repoUrl: string;
  description?: string;
  message?: string;
}

/** Makes a private repository on another host from the workspace of a run. */
export type StockPublisher = (
  ctx: ActionContext<JsonObject, PublishOutput>,
  publication: ExternalPublication,
) => Promise<void>;

const OUTPUTS: Record<keyof PublishOutput, true> = {
  remoteUrl: true,
  repoContentsUrl: true,
  commitHash: true,
};

const isOutput = (name: PropertyKey): name is keyof PublishOutput =>
  Object.hasOwn(OUTPUTS, name);

/** Runs a stock action in the place of ours; only what all hosts tell gets out. */
function handOver<Input extends JsonObject, Output extends JsonObject>(
  action: TemplateAction<Input, Output>,
  inputOf: (publication: ExternalPublication) => Input,
): StockPublisher {
  return (ctx, publication) =>
    action.handler({
      ...ctx,
      input: inputOf(publication),
      output: (name, value) => {
        if (isOutput(name) && typeof value === 'string')
          ctx.output(name, value);
      },
    });
}

const repoVisibility = 'private' as const;

/** What all stock actions take by the same name. */
const common = ({ repoUrl, message }: ExternalPublication) => ({
  repoUrl,
  defaultBranch: 'main',
  // Without one of the template, config may name a message for all.
  ...(message && { gitCommitMessage: message }),
});

/** The stock actions that publish, each with what it has to be told. */
export function createStockPublishers(options: {
  integrations: ScmIntegrations;
  config: Config;
}): Record<ExternalProvider, StockPublisher> {
  const { integrations, config } = options;
  const requireScmUserCredentials =
    config.getOptionalBoolean('scaffolder.requireScmUserCredentials') ?? false;
  return {
    github: handOver(
      createPublishGithubAction({
        integrations,
        config,
        githubCredentialsProvider:
          DefaultGithubCredentialsProvider.fromIntegrations(integrations),
        requireScmUserCredentials,
      }),
      publication => ({
        ...common(publication),
        description: publication.description,
        repoVisibility,
        deleteBranchOnMerge: true,
        protectDefaultBranch: false,
      }),
    ),
    gitlab: handOver(
      createPublishGitlabAction({ integrations, config }),
      publication => ({
        ...common(publication),
        repoVisibility,
        ...(publication.description && {
          settings: { description: publication.description },
        }),
      }),
    ),
    gitea: handOver(
      createPublishGiteaAction({ integrations, config }),
      publication => ({
        ...common(publication),
        description: publication.description ?? '',
        repoVisibility,
      }),
    ),
    bitbucketCloud: handOver(
      createPublishBitbucketCloudAction({
        integrations,
        config,
        requireScmUserCredentials,
      }),
      publication => ({
        ...common(publication),
        description: publication.description,
        repoVisibility,
      }),
    ),
    bitbucketServer: handOver(
      createPublishBitbucketServerAction({ integrations, config }),
      publication => ({
        ...common(publication),
        description: publication.description,
        repoVisibility,
      }),
    ),
    // There the project decides who sees it.
    azure: handOver(createPublishAzureAction({ integrations, config }), common),
  };
}
