/**
 * Hand-written webhooks in the shape of Atlassian's documentation
 * (developer.atlassian.com/cloud/jira/platform/webhooks), with the fields of an
 * issue of Jira's REST API that are read and some beside them. Nothing here was
 * recorded.
 */
export const message = (
  webhookEvent: string,
  fields: object = {},
  change: object = {},
) => ({
  timestamp: Date.parse('2026-03-01T12:10:00.123Z'),
  webhookEvent: `jira:${webhookEvent}`,
  issue_event_type_name: 'issue_generic',
  user: { accountId: '99:27935d01', displayName: 'Ada' },
  issue: {
    id: '99291',
    self: 'https://acme.atlassian.net/rest/api/2/issue/99291',
    key: 'OPS-20002',
    fields: {
      summary: 'Größere Störung 🚨 im Checkout',
      issuetype: { id: '10100', name: '[System] Incident' },
      priority: { id: '1', name: 'Highest' },
      labels: ['customer'],
      components: [{ id: '1', name: 'Checkout' }],
      project: { id: '10000', key: 'OPS', name: 'Operations' },
      created: '2026-03-01T13:00:00.000+0100',
      updated: '2026-03-01T13:10:00.000+0100',
      resolution: null,
      resolutiondate: null,
      status: {
        name: 'Open',
        statusCategory: { id: 2, key: 'new', name: 'To Do' },
      },
      ...fields,
    },
  },
  changelog: { id: '10124', items: [] },
  ...change,
});

/** Fields of an issue that is done. */
export const done = {
  resolution: { name: 'Done' },
  resolutiondate: '2026-03-01T13:30:00.000+0100',
  status: { name: 'Completed', statusCategory: { id: 3, key: 'done' } },
};
