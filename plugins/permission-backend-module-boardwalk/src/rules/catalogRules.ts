import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  RESOURCE_TYPE_CATALOG_ENTITY,
  catalogEntityCreatePermission,
  catalogEntityDeletePermission,
  catalogEntityReadPermission,
  catalogEntityRefreshPermission,
  catalogEntityValidatePermission,
  catalogLocationAnalyzePermission,
  catalogLocationCreatePermission,
  catalogLocationReadPermission,
} from '@backstage/plugin-catalog-common/alpha';
import { isResourcePermission } from '@backstage/plugin-permission-common';
import {
  allowPermissions,
  type PolicyRule,
} from '@boardwalk/plugin-permission-node';

/** Read the catalog; register locations and try them before. */
const readAndRegister = allowPermissions('catalog.read-and-register', [
  catalogEntityReadPermission,
  catalogEntityCreatePermission,
  catalogEntityValidatePermission,
  catalogLocationReadPermission,
  catalogLocationAnalyzePermission,
  catalogLocationCreatePermission,
]);

/**
 * Owners write what they own. Removing a location is not among it: the
 * permission names no location, so it cannot be bound to an owner.
 */
const ownersWrite: PolicyRule = {
  id: 'catalog.owners-write',
  appliesTo: [catalogEntityDeletePermission, catalogEntityRefreshPermission],
  decide: ({ permission, user }) =>
    isResourcePermission(permission, RESOURCE_TYPE_CATALOG_ENTITY)
      ? createCatalogConditionalDecision(
          permission,
          catalogConditions.isEntityOwner({ claims: user.ownershipEntityRefs }),
        )
      : undefined,
};

export const catalogRules: PolicyRule[] = [readAndRegister, ownersWrite];
