import type {
  AuthService,
  DiscoveryService,
  LoggerService,
  UrlReaderService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { ScmIntegrations } from '@backstage/integration';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import type { OnboardingService } from '@boardwalk/plugin-cognitive-load-node';
import type { Knex } from 'knex';
import { CatalogRegistrar } from './CatalogRegistrar';
import type { GitHost } from './GitHost';
import { ParameterChecker } from './ParameterChecker';
import { PreviewService } from './PreviewService';
import { RepositoryHosts } from './RepositoryHosts';
import { RepositoryPublisher } from './RepositoryPublisher';
import { RunCleaner } from './RunCleaner';
import { RunInitiators } from './RunInitiators';
import { RunKeeper } from './RunKeeper';
import { RunOutcomes } from './RunOutcomes';
import { RunResources } from './RunResources';
import { TemplateFolder } from './TemplateFolder';

/** Everything that decides, made from what the backend offers. */
export function createGoldenPaths(options: {
  knex: Knex;
  auth: AuthService;
  catalog: CatalogService;
  discovery: DiscoveryService;
  git: GitHost;
  integrations: ScmIntegrations;
  logger: LoggerService;
  onboarding: OnboardingService;
  reader: UrlReaderService;
  scaffolder: ScaffolderService;
  userInfo: UserInfoService;
  platformGroup: string | undefined;
  urls: { app: string; backend: string };
}) {
  const hosts = RepositoryHosts.create(options.integrations);
  const resources = RunResources.create(options);
  const initiators = new RunInitiators();
  const checker = ParameterChecker.create({
    ...options,
    hosts,
    findRepository: async (repository, credentials) =>
      (await options.git.getRepository(repository, { credentials })) !==
      undefined,
    now: () => new Date(),
  });
  const cleaner = RunCleaner.create({ ...options, resources });
  return {
    hosts,
    resources,
    checker,
    cleaner,
    publisher: RepositoryPublisher.create({
      ...options,
      resources,
      initiators,
    }),
    registrar: CatalogRegistrar.create({ ...options, resources }),
    keeper: RunKeeper.create({
      ...options,
      resources,
      cleaner,
      initiators,
    }),
    outcomes: RunOutcomes.create({ ...options, resources }),
    preview: PreviewService.create({
      ...options,
      checker,
      folder: TemplateFolder.create(options),
    }),
  };
}
