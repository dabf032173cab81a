import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createComplianceAction } from './actions/compliance';
import { createFetchPartAction } from './actions/fetchPart';
import { createPrepareAction } from './actions/prepare';
import { readGoldenPathConfig } from './config';
import { createRouter } from './router/createRouter';
import { EmbeddedRepositories } from './service/EmbeddedRepositories';
import { ParameterChecker } from './service/ParameterChecker';
import { PreviewService } from './service/PreviewService';
import { RepositoryHosts } from './service/RepositoryHosts';
import { TemplateFolder } from './service/TemplateFolder';

/** Actions, preview and workspaces of the golden paths. */
export const scaffolderModuleBoardwalk = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'boardwalk',
  register(env) {
    env.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        permissions: coreServices.permissions,
        reader: coreServices.urlReader,
        userInfo: coreServices.userInfo,
      },
      async init({ actions, config, httpRouter, ...deps }) {
        const settings = readGoldenPathConfig(config);
        const integrations = ScmIntegrations.fromConfig(config);
        const hosts = RepositoryHosts.create(integrations);
        const repositories = EmbeddedRepositories.create(deps);
        const checker = ParameterChecker.create({
          ...deps,
          ...settings,
          hosts,
          findRepository: (name, credentials) =>
            repositories.exists(name, credentials),
          now: () => new Date(),
        });

        actions.addActions(
          createPrepareAction({ checker }),
          createFetchPartAction({ ...deps, ...settings, integrations }),
          createComplianceAction(),
        );
        httpRouter.use(
          createRouter({
            ...deps,
            checker,
            hosts,
            preview: PreviewService.create({
              ...deps,
              checker,
              folder: TemplateFolder.create({ ...deps, integrations }),
            }),
          }),
        );
      },
    });
  },
});
