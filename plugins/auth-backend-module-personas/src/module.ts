import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { authProvidersExtensionPoint } from '@backstage/plugin-auth-node';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { demoServiceRef } from '@boardwalk/plugin-demo-node';
import { removeUserInfo } from './database/removeUserInfo';
import { createPersonasProvider } from './provider/createPersonasProvider';
import { readPersonasMode } from './readPersonasMode';
import { PERSONAS_PROVIDER_ID, readProviders } from './readProviders';
import { createRouter } from './router/createRouter';
import { CatalogPersonaDirectory } from './service/PersonaDirectory';
import { DefaultSignInOptionsService } from './service/SignInOptionsService';

/**
 * Sign-in as a persona of the demo organisation, and the list of what the
 * sign-in page may offer.
 *
 * @public
 */
export const authModulePersonas = createBackendModule({
  pluginId: 'auth',
  moduleId: 'personas',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        demo: demoServiceRef,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        providers: authProvidersExtensionPoint,
      },
      async init(deps) {
        const { auth, catalog, config, database, demo } = deps;
        const { httpRouter, logger, providers } = deps;

        const personas = readPersonasMode(config, process.env);
        if (personas.mode === 'refused') {
          throw new InputError(
            personas.problems
              .map(
                ({ setting, problem, remedy }) =>
                  `${setting}: ${problem} ${remedy}`,
              )
              .join('\n'),
          );
        }
        const directory =
          personas.mode === 'on'
            ? CatalogPersonaDirectory.create({ catalog, auth })
            : undefined;
        if (directory) {
          providers.registerProvider({
            providerId: PERSONAS_PROVIDER_ID,
            factory: createPersonasProvider({ directory }),
          });
        }
        if (!demo.enabled) {
          await removeUserInfo(database, await demo.getUserRefs());
        }
        httpRouter.use(
          createRouter({
            signInOptions: DefaultSignInOptionsService.create({
              logger,
              directory,
              providers: readProviders(config),
            }),
          }),
        );
      },
    });
  },
});
