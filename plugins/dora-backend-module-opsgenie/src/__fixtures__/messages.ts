/**
 * Hand-written webhooks in the shape of a message of Opsgenie that is shown in
 * the documentation of relaysh's trigger (`opsgenie-trigger-alert-created`), with
 * the actions of Opsgenie's documentation of its webhook integration. Nothing
 * here was recorded.
 */
export const message = (action = 'Create', alert: object = {}) => ({
  action,
  alert: {
    alertId: '7ec331d7-f5f3-4f78-a49c-2ad886df69fe-1772366400000',
    message: 'Größe von 💽 über 90 %',
    tags: ['critical', 'service:checkout'],
    tinyId: '8',
    entity: 'db-1',
    alias: '7ec331d7-f5f3-4f78-a49c-2ad886df69fe-1772366400000',
    // 2026-03-01T12:00:00Z
    createdAt: 1772366400000,
    updatedAt: 1772366400636000000,
    username: 'ada@acme.dev',
    team: 'operations',
    responders: [{ id: 'e33e', type: 'team', name: 'operations' }],
    teams: ['e33e'],
    actions: [],
    details: {},
    priority: 'P3',
    source: 'ada@acme.dev',
    ...alert,
  },
  source: { name: '', type: 'web' },
  integrationName: 'operations_Webhook_2',
  integrationId: 'cab111af-f56b-4886-b20a-f947ea3163e2',
  integrationType: 'Webhook',
});
