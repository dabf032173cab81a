import apiDocsPlugin from '@backstage/plugin-api-docs/alpha';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

/** One card for all relations of software; people and groups have their own. */
export const relationsCard = EntityCardBlueprint.make({
  name: 'boardwalk-relations',
  params: {
    type: 'content',
    filter: {
      kind: { $in: ['component', 'api', 'resource', 'system', 'domain'] },
    },
    loader: () => import('./RelationsCard').then(m => <m.RelationsCard />),
  },
});

/** Stock cards, each a table for one relation, empty ones included. */
export const replacedCatalogCards = [
  catalogPlugin.getExtension('entity-card:catalog/depends-on-components'),
  catalogPlugin.getExtension('entity-card:catalog/depends-on-resources'),
  catalogPlugin.getExtension('entity-card:catalog/has-components'),
  catalogPlugin.getExtension('entity-card:catalog/has-resources'),
  catalogPlugin.getExtension('entity-card:catalog/has-subcomponents'),
  catalogPlugin.getExtension('entity-card:catalog/has-subdomains'),
  catalogPlugin.getExtension('entity-card:catalog/has-systems'),
].map(extension => extension.override({ disabled: true }));

/** The same for APIs; their tables stay on the APIs tab. */
export const replacedApiCards = [
  apiDocsPlugin.getExtension('entity-card:api-docs/consumed-apis'),
  apiDocsPlugin.getExtension('entity-card:api-docs/consuming-components'),
  apiDocsPlugin.getExtension('entity-card:api-docs/has-apis'),
  apiDocsPlugin.getExtension('entity-card:api-docs/provided-apis'),
  apiDocsPlugin.getExtension('entity-card:api-docs/providing-components'),
].map(extension => extension.override({ disabled: true }));
