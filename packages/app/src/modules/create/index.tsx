import {
  ApiBlueprint,
  coreExtensionData,
  createFrontendModule,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import type { ScaffolderApi } from '@backstage/plugin-scaffolder-common';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';
import { lazy, Suspense } from 'react';
import { RowSkeletons } from '../../components/RowSkeletons';
import { endCancelled } from './api/endCancelled';
import { goldenPathApiRef } from './api/GoldenPathApi';
import { GoldenPathClient } from './api/GoldenPathClient';
import { formFields } from './fields/extensions';
import { templateCard } from './list/extensions';
import { createdOutputs } from './outputs/extensions';

const TemplatesPage = lazy(() =>
  import('./TemplatesPage').then(m => ({ default: m.TemplatesPage })),
);

const goldenPathApi = ApiBlueprint.make({
  name: 'golden-path',
  params: define =>
    define({
      api: goldenPathApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new GoldenPathClient(deps),
    }),
});

/** The stock client, whose runs come to an end when they are cancelled. */
const scaffolderApi = scaffolderPlugin.getExtension('api:scaffolder').override({
  *factory(original) {
    const factory = original().get(ApiBlueprint.dataRefs.factory);
    yield ApiBlueprint.dataRefs.factory({
      ...factory,
      factory: deps => {
        const client = factory.factory(deps) as ScaffolderApi;
        const streamLogs = client.streamLogs.bind(client);
        client.streamLogs = options => endCancelled(streamLogs(options));
        return client;
      },
    });
  },
});

/**
 * The stock scaffolder, which says what to do while it has no template, and shows
 * every file of a golden path before anything is created.
 */
export const scaffolder = scaffolderPlugin.withOverrides({
  extensions: [
    scaffolderApi,
    scaffolderPlugin.getExtension('sub-page:scaffolder/templates').override({
      *factory(original, { config }) {
        const page = original({
          // Forms of other templates look like ours.
          config: { ...config, enableBackstageUi: true },
        });
        for (const value of page) {
          yield value.id === coreExtensionData.reactElement.id
            ? coreExtensionData.reactElement(
                <Suspense fallback={<RowSkeletons />}>
                  <TemplatesPage
                    stock={page.get(coreExtensionData.reactElement)}
                  />
                </Suspense>,
              )
            : value;
        }
      },
    }),
  ],
});

/** What forms and pages of the golden paths are made of. */
export const scaffolderModule = createFrontendModule({
  pluginId: 'scaffolder',
  extensions: [goldenPathApi, createdOutputs, ...formFields],
});

/** Swappable components belong to the app. */
export const templateCardModule = createFrontendModule({
  pluginId: 'app',
  extensions: [templateCard],
});
