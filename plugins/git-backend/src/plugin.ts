import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  gitPermissions,
  gitRepositoryDeletePermission,
  gitRepositoryUpdatePermission,
} from '@boardwalk/plugin-git-common';
import { DoraOutbox, doraServiceRef } from '@boardwalk/plugin-dora-node';
import { readGitConfig } from './config';
import { applyDatabaseMigrations } from './database/migrations';
import { repositoryResourceRef, repositoryRules } from './permissions';
import { createGitRouter, GIT_CLIENT_PATH } from './router/createGitRouter';
import { createUnavailableRouter } from './router/createUnavailableRouter';
import { createGitHost } from './service/createGitHost';
import { checkGit } from './service/git/checkGit';
import { tendRepositories } from './tasks/tendRepositories';

const RESOURCE_PERMISSIONS = [
  gitRepositoryUpdatePermission,
  gitRepositoryDeletePermission,
];

/** A Git host inside the portal. */
export const gitPlugin = createBackendPlugin({
  pluginId: 'git',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        dora: doraServiceRef,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        userInfo: coreServices.userInfo,
      },
      async init({ config, database, dora, httpRouter, logger, ...deps }) {
        const settings = readGitConfig(config);
        const knex = await applyDatabaseMigrations(database);
        const outbox = await DoraOutbox.create({ database, dora });
        const host = createGitHost({
          ...deps,
          ...settings,
          knex,
          logger,
          outbox,
        });

        deps.permissionsRegistry.addPermissions(
          gitPermissions.filter(
            permission => !RESOURCE_PERMISSIONS.includes(permission as never),
          ),
        );
        deps.permissionsRegistry.addResourceType({
          resourceRef: repositoryResourceRef,
          permissions: RESOURCE_PERMISSIONS,
          rules: Object.values(repositoryRules),
          getResources: async slugs => {
            const owners = await host.repositories.ownersOf(slugs);
            return slugs.map(slug => {
              const ownerRef = owners.get(slug);
              return ownerRef ? { slug, ownerRef } : undefined;
            });
          },
        });

        httpRouter.addAuthPolicy({
          path: GIT_CLIENT_PATH,
          allow: 'unauthenticated',
        });
        const problem = settings.enabled
          ? await checkGit(host.git)
          : 'The Git host is switched off here (git.enabled).';
        if (problem) {
          if (settings.enabled) logger.warn(problem);
          httpRouter.use(createUnavailableRouter(problem));
          return;
        }
        httpRouter.use(createGitRouter({ ...deps, ...host, ...settings }));
        await outbox.schedule({ scheduler: deps.scheduler });
        await tendRepositories({ ...deps, ...host, logger });
      },
    });
  },
});
