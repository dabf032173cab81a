import type { Config } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import type { SourceHostType } from './domain/links/commitUrl';

const TYPES: Record<string, SourceHostType> = {
  github: 'github',
  gitlab: 'gitlab',
  bitbucketCloud: 'bitbucketCloud',
  bitbucketServer: 'bitbucketServer',
  azure: 'azure',
  gitea: 'gitea',
};

/** What the hosts of `integrations` run. */
export function readSourceHosts(
  config: Config,
): (host: string) => SourceHostType | undefined {
  const integrations = ScmIntegrations.fromConfig(config);
  return host => TYPES[integrations.byHost(host)?.type ?? ''];
}
