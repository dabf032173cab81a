import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import {
  configApiRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { techdocsStorageApiRef } from '@backstage/plugin-techdocs-react';
import { DocsStorageClient } from './DocsStorageClient';

/** Takes the place of the stock client of the same name. */
export const storageApi = ApiBlueprint.make({
  name: 'storage',
  params: define =>
    define({
      api: techdocsStorageApiRef,
      deps: {
        configApi: configApiRef,
        discoveryApi: discoveryApiRef,
        fetchApi: fetchApiRef,
      },
      factory: deps => new DocsStorageClient(deps),
    }),
});
