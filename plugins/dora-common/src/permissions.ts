import { createPermission } from '@backstage/plugin-permission-common';

/** Type of the resource behind {@link doraMetricReadPermission}: a scope, named by an entity ref. */
export const RESOURCE_TYPE_DORA_SCOPE = 'dora-scope';

/** Reporting events. Without it the caller's events are refused. */
export const doraEventCreatePermission = createPermission({
  name: 'dora.event.create',
  attributes: { action: 'create' },
});

/** Reading metrics and the rows behind them. Without it a scope answers 403. */
export const doraMetricReadPermission = createPermission({
  name: 'dora.metric.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_DORA_SCOPE,
});

/** Correcting a verdict. Without it corrections are refused. */
export const doraOverrideWritePermission = createPermission({
  name: 'dora.override.write',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_DORA_SCOPE,
});

/** Looking at sources and their dead letters, and replaying those. Without it they are hidden. */
export const doraSourceManagePermission = createPermission({
  name: 'dora.source.manage',
  attributes: {},
});

export const doraPermissions = [
  doraEventCreatePermission,
  doraMetricReadPermission,
  doraOverrideWritePermission,
  doraSourceManagePermission,
];
