import { createPermission } from '@backstage/plugin-permission-common';

/** Type of the resource behind {@link cognitiveLoadActionWritePermission}: a group, named by its ref. */
export const RESOURCE_TYPE_COGNITIVE_LOAD_GROUP = 'cognitive-load-group';

/** Answering a survey one is invited to. Without it answers are refused. */
export const cognitiveLoadRespondPermission = createPermission({
  name: 'cognitive-load.respond',
  attributes: { action: 'create' },
});

/** Reading published results. They are the same for everyone who has it. */
export const cognitiveLoadResultsReadPermission = createPermission({
  name: 'cognitive-load.results.read',
  attributes: { action: 'read' },
});

/** Writing definitions; creating, opening, closing and voiding waves. It shows no answers. */
export const cognitiveLoadWaveManagePermission = createPermission({
  name: 'cognitive-load.wave.manage',
  attributes: {},
});

/** Writing down what is done about the result of a group, which is named by its ref. */
export const cognitiveLoadActionWritePermission = createPermission({
  name: 'cognitive-load.action.write',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_COGNITIVE_LOAD_GROUP,
});

/** Saving the published rows as a file. */
export const cognitiveLoadExportPermission = createPermission({
  name: 'cognitive-load.export',
  attributes: { action: 'read' },
});

/** Reporting tickets about infrastructure by group and day. For programs, as a rule. */
export const cognitiveLoadTicketWritePermission = createPermission({
  name: 'cognitive-load.ticket.write',
  attributes: { action: 'update' },
});

export const cognitiveLoadPermissions = [
  cognitiveLoadRespondPermission,
  cognitiveLoadResultsReadPermission,
  cognitiveLoadWaveManagePermission,
  cognitiveLoadActionWritePermission,
  cognitiveLoadExportPermission,
  cognitiveLoadTicketWritePermission,
];
