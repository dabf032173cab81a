import { createBackend } from '@backstage/backend-defaults';
import { catalogModuleLocationUpdates } from './catalog/locationUpdatesModule';
import { rootHealthServiceFactory } from './health/rootHealthServiceFactory';
import { findAppAssets } from './http/findAppAssets';
import { createRootHttpRouterServiceFactory } from './http/rootHttpRouterServiceFactory';
import { schedulerServiceFactory } from './scheduler/schedulerServiceFactory';
import { createRootConfigServiceFactory } from './startup/rootConfigServiceFactory';
import { describeStartFailure } from './startup/describeStartFailure';
import { prepareStart } from './startup/prepareStart';

async function main() {
  const config = await prepareStart();
  const assets = await findAppAssets(config);
  const backend = createBackend();

  backend.add(createRootConfigServiceFactory(config));
  backend.add(rootHealthServiceFactory);
  backend.add(createRootHttpRouterServiceFactory({ assets }));
  backend.add(schedulerServiceFactory);

  backend.add(import('@backstage/plugin-app-backend'));
  backend.add(import('@backstage/plugin-proxy-backend'));
  backend.add(import('@backstage/plugin-user-settings-backend'));
  backend.add(import('@backstage/plugin-devtools-backend'));
  backend.add(import('@backstage/plugin-mcp-actions-backend'));
  backend.add(import('@backstage/plugin-kubernetes-backend'));
  backend.add(import('@backstage/plugin-events-backend'));
  backend.add(import('@backstage/plugin-notifications-backend'));
  backend.add(import('@backstage/plugin-signals-backend'));

  backend.add(import('@backstage/plugin-auth-backend'));
  backend.add(import('@backstage/plugin-auth-backend-module-github-provider'));
  backend.add(import('@backstage/plugin-auth-backend-module-oidc-provider'));
  backend.add(import('@boardwalk/plugin-auth-backend-module-personas'));

  backend.add(import('@backstage/plugin-permission-backend'));
  backend.add(import('@boardwalk/plugin-permission-backend-module-boardwalk'));

  backend.add(import('@backstage/plugin-catalog-backend'));
  backend.add(import('@backstage/plugin-catalog-backend-module-github'));
  backend.add(import('@backstage/plugin-catalog-backend-module-github-org'));
  backend.add(import('@backstage/plugin-catalog-backend-module-gitlab'));
  backend.add(import('@backstage/plugin-catalog-backend-module-gitlab-org'));
  backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
  backend.add(
    import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
  );
  backend.add(import('@backstage/plugin-catalog-backend-module-unprocessed'));
  backend.add(import('@boardwalk/plugin-catalog-backend-module-boardwalk'));
  backend.add(import('@boardwalk/plugin-catalog-backend-module-git'));
  backend.add(catalogModuleLocationUpdates);

  backend.add(import('@boardwalk/plugin-demo-cleanup'));

  backend.add(import('@boardwalk/plugin-cognitive-load-backend'));

  backend.add(import('@boardwalk/plugin-dora-backend'));
  backend.add(import('@boardwalk/plugin-dora-backend-module-alertmanager'));
  backend.add(import('@boardwalk/plugin-dora-backend-module-argocd'));
  backend.add(import('@boardwalk/plugin-dora-backend-module-cdevents'));
  backend.add(import('@boardwalk/plugin-dora-backend-module-demo'));
  backend.add(import('@boardwalk/plugin-dora-backend-module-events'));
  backend.add(import('@boardwalk/plugin-dora-backend-module-flux'));
  backend.add(import('@boardwalk/plugin-dora-backend-module-github'));
  backend.add(import('@boardwalk/plugin-dora-backend-module-gitlab'));
  backend.add(import('@boardwalk/plugin-dora-backend-module-grafana'));
  backend.add(import('@boardwalk/plugin-dora-backend-module-jira'));
  backend.add(import('@boardwalk/plugin-dora-backend-module-opsgenie'));
  backend.add(import('@boardwalk/plugin-dora-backend-module-pagerduty'));

  backend.add(import('@boardwalk/plugin-git-backend'));

  backend.add(import('@backstage/plugin-scaffolder-backend'));
  backend.add(import('@backstage/plugin-scaffolder-backend-module-azure'));
  backend.add(
    import('@backstage/plugin-scaffolder-backend-module-bitbucket-cloud'),
  );
  backend.add(
    import('@backstage/plugin-scaffolder-backend-module-bitbucket-server'),
  );
  backend.add(import('@backstage/plugin-scaffolder-backend-module-gitea'));
  backend.add(import('@backstage/plugin-scaffolder-backend-module-github'));
  backend.add(import('@backstage/plugin-scaffolder-backend-module-gitlab'));
  backend.add(
    import('@backstage/plugin-scaffolder-backend-module-notifications'),
  );
  backend.add(import('@boardwalk/plugin-scaffolder-backend-module-boardwalk'));

  backend.add(import('@backstage/plugin-techdocs-backend'));
  backend.add(import('@boardwalk/plugin-techdocs-backend-module-native'));

  backend.add(import('@backstage/plugin-search-backend'));
  backend.add(import('@backstage/plugin-search-backend-module-catalog'));
  backend.add(import('@backstage/plugin-search-backend-module-pg'));
  backend.add(import('@backstage/plugin-search-backend-module-techdocs'));

  await backend.start();
}

main().catch(error => {
  process.stderr.write(`\n${describeStartFailure(error)}\n`);
  process.exit(1);
});
