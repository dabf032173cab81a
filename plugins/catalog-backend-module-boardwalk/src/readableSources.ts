import { FetchUrlReader } from '@backstage/backend-defaults/urlReader';
import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { isGitHostUrl } from '@boardwalk/plugin-git-common';
import { ReadableSources } from './domain/registrationTarget';

/**
 * The rules by which the backend reads URLs, from its own config. For
 * `backend.reading.allow` the reader's own predicate decides, so that what may
 * be registered is what can be read.
 */
export function readableSourcesFromConfig(
  config: Config,
  logger: LoggerService,
): ReadableSources {
  const integrations = ScmIntegrations.fromConfig(config);
  const allow =
    config
      .getOptionalConfigArray('backend.reading.allow')
      ?.map(entry => entry.getString('host')) ?? [];
  const readers = FetchUrlReader.factory({
    config,
    logger,
    // Only the predicates are used here: this reader reads no trees at all.
    treeResponseFactory: undefined as never,
  });
  const portal = {
    appBaseUrl: config.getOptionalString('app.baseUrl') ?? '',
    backendBaseUrl: config.getOptionalString('backend.baseUrl') ?? '',
  };
  return {
    hosts: [
      ...new Set([...integrations.list().map(({ title }) => title), ...allow]),
    ],
    canRead: url =>
      isGitHostUrl(url, portal) ||
      Boolean(integrations.byUrl(url)) ||
      readers.some(({ predicate }) => predicate(url)),
  };
}
