import apiDocsPlugin from '@backstage/plugin-api-docs/alpha';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { apisPage } from './apisPage';
import { catalogPage } from './catalogPage';
import { entityLayout } from './overview';
import {
  relationsCard,
  replacedApiCards,
  replacedCatalogCards,
} from './relations';

/** The stock filters belong to the stock index, which ours takes the place of. */
const replacedFilters = [
  catalogPlugin.getExtension('catalog-filter:catalog/kind'),
  catalogPlugin.getExtension('catalog-filter:catalog/lifecycle'),
  catalogPlugin.getExtension('catalog-filter:catalog/list'),
  catalogPlugin.getExtension('catalog-filter:catalog/mode'),
  catalogPlugin.getExtension('catalog-filter:catalog/namespace'),
  catalogPlugin.getExtension('catalog-filter:catalog/processing-status'),
  catalogPlugin.getExtension('catalog-filter:catalog/tag'),
  catalogPlugin.getExtension('catalog-filter:catalog/type'),
].map(extension => extension.override({ disabled: true }));

export const catalog = catalogPlugin.withOverrides({
  extensions: [...replacedFilters, ...replacedCatalogCards],
});

export const catalogModule = createFrontendModule({
  pluginId: 'catalog',
  extensions: [catalogPage, entityLayout, relationsCard],
});

export const apiDocs = apiDocsPlugin.withOverrides({
  extensions: [
    ...replacedApiCards,
    // A tab of its own: in the stock group, it hides in a menu together with docs.
    apiDocsPlugin.getExtension('entity-content:api-docs/definition').override({
      factory: (original, { config }) =>
        original({ config: { ...config, group: config.group ?? false } }),
    }),
  ],
});

export const apiDocsModule = createFrontendModule({
  pluginId: 'api-docs',
  extensions: [apisPage],
});
