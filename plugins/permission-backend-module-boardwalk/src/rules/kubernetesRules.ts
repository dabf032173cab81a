import {
  kubernetesClustersReadPermission,
  kubernetesResourcesReadPermission,
} from '@backstage/plugin-kubernetes-common';
import {
  allowPermissions,
  type PolicyRule,
} from '@boardwalk/plugin-permission-node';

/**
 * See what runs. The proxy stays with the platform group: it passes any
 * request, writes included, to the cluster's API.
 */
export const kubernetesRules: PolicyRule[] = [
  allowPermissions('kubernetes.read', [
    kubernetesClustersReadPermission,
    kubernetesResourcesReadPermission,
  ]),
];
