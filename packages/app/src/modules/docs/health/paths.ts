import type { CompoundEntityRef } from '@backstage/catalog-model';
import { entityPath } from '../../../components/entityPath';

/** The page about the docs of all. */
export const HEALTH_PATH = '/docs-health';

/** Where the manual tells how docs are written, and what the trouble with them is. */
export const MANUAL_PATH = '/docs/default/system/boardwalk/using/writing-docs/';

/** The page about the docs of one entity. */
export const healthPath = (entity: CompoundEntityRef | string) =>
  entityPath(entity).replace(/^\/catalog/, HEALTH_PATH);

/** The docs of one entity. */
export const docsPath = (entity: CompoundEntityRef | string) =>
  entityPath(entity).replace(/^\/catalog/, '/docs');
