/** Words about what is done about a result. */
export const actions = {
  stateopen: 'Planned',
  statedoing: 'Being worked on',
  statedone: 'Done',
  statedropped: 'Dropped',
  line: '{{state}}, {{owner}}',
  lineDue: '{{state}}, {{owner}}, due {{due}}',
} as const;
