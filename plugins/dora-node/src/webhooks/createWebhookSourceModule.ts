import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ConfigReader, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { SourceSetup } from '@boardwalk/plugin-dora-common';
import { doraSourcesExtensionPoint } from '../extensions';
import { readReconcileSettings } from '../reconciliation/readReconcileSettings';
import type { DoraReconciler } from '../reconciliation/types';
import type { DoraWebhookSource } from '../types';

export interface CreateWebhookSourceModuleOptions {
  /** Id of the source, also the name of its settings below `dora.sources`. */
  id: string;
  /** Name for people. */
  title: string;
  /** How the tool is made to report. */
  setup: SourceSetup;
  create(options: {
    /**
     * Every active secret. Empty for a source that only reads what a feed hands
     * over: nothing is verified then.
     */
    secrets: string[];
    /** `dora.sources.<id>`. */
    settings: Config;
    /** All of the configuration. */
    config: Config;
  }): DoraWebhookSource;
  /**
   * Makes what reads the tool's API, when `dora.sources.<id>.reconcile` is there,
   * whether the webhook has a secret or not.
   */
  createReconciler?(options: {
    /** All of the configuration, for the credentials of integrations. */
    config: Config;
    /** `dora.sources.<id>`. */
    settings: Config;
  }): DoraReconciler;
}

/**
 * A module of the `dora` plugin that adds a webhook source, if a secret is
 * configured for it: nobody could tell its deliveries from made-up ones else.
 */
export function createWebhookSourceModule({
  id,
  title,
  setup,
  create,
  createReconciler,
}: CreateWebhookSourceModuleOptions) {
  return createBackendModule({
    pluginId: 'dora',
    moduleId: `${id}-source`,
    register(env) {
      env.registerInit({
        deps: {
          config: coreServices.rootConfig,
          logger: coreServices.logger,
          sources: doraSourcesExtensionPoint,
        },
        async init({ config, logger, sources }) {
          sources.describeWebhookSource({ id, title, setup });
          const settings =
            config.getOptionalConfig(`dora.sources.${id}`) ??
            new ConfigReader({});
          const reconcile =
            createReconciler && readReconcileSettings(settings, id);
          if (reconcile)
            sources.addReconciler(
              createReconciler({ config, settings }),
              reconcile,
            );
          const secrets = readSecrets(settings, id);
          if (!secrets.length) {
            // Without secrets it verifies nothing; a feed vouches for its senders.
            sources.addReader(id, () => create({ secrets, settings, config }));
            logger.info(
              `The webhook of ${id} is off: dora.sources.${id}.secrets names no secret`,
            );
            return;
          }
          sources.addWebhookSource(create({ secrets, settings, config }));
        },
      });
    },
  });
}

function readSecrets(settings: Config, id: string): string[] {
  // Not getStringArray: it refuses an environment variable that is set to nothing.
  const listed = settings.getOptional('secrets') ?? [];
  if (!Array.isArray(listed) || listed.some(item => typeof item !== 'string'))
    throw new InputError(`dora.sources.${id}.secrets must be a list of texts`);
  return (listed as string[]).filter(secret => secret.trim() !== '');
}
