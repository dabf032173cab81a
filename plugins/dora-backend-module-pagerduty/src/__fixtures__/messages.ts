/**
 * Hand-written webhooks in the shape of the examples of PagerDuty's documentation
 * (github.com/PagerDuty/developer-docs, `docs/webhooks/01-Overview.md`), cut down
 * to what is read and some fields beside it. The reason of a resolution is after
 * `ResolveReason` of PagerDuty's REST API. Nothing here was recorded.
 */
export const incident = (
  type: string,
  change: object = {},
  event: object = {},
) => ({
  event: {
    id: `id-of-${type}`,
    event_type: `incident.${type}`,
    resource_type: 'incident',
    occurred_at: '2026-03-01T12:30:00.169Z',
    agent: {
      html_url: 'https://acme.pagerduty.com/users/PLH1HKV',
      id: 'PLH1HKV',
      summary: 'Tenex Engineer',
      type: 'user_reference',
    },
    client: { name: 'PagerDuty' },
    data: {
      id: 'PGR0VU2',
      type: 'incident',
      self: 'https://api.pagerduty.com/incidents/PGR0VU2',
      html_url: 'https://acme.pagerduty.com/incidents/PGR0VU2',
      number: 2,
      status: type === 'resolved' ? 'resolved' : 'triggered',
      incident_key: 'd3640fbd41094207a1c11e58e46b1662',
      created_at: '2026-03-01T12:00:00Z',
      title: 'A little bump in the road\u0000 – größer 🚧',
      service: {
        html_url: 'https://acme.pagerduty.com/services/PF9KMXH',
        id: 'PF9KMXH',
        self: 'https://api.pagerduty.com/services/PF9KMXH',
        summary: 'API Service',
        type: 'service_reference',
      },
      priority: {
        id: 'PSO75BM',
        summary: 'P1',
        type: 'priority_reference',
      },
      urgency: 'high',
      resolve_reason: null,
      ...change,
    },
    ...event,
  },
});

/** A resolution by a merge. */
export const merged = () =>
  incident('resolved', {
    resolve_reason: {
      type: 'merge_resolve_reason',
      incident: { id: 'PGR0VU3', type: 'incident_reference' },
    },
  });

/** `service.updated`. */
export const serviceUpdated = {
  event: {
    id: '01BRB6ZP4M6T8ZG4X6BP63ZB9O',
    event_type: 'service.updated',
    resource_type: 'service',
    occurred_at: '2026-03-01T13:35:11.682Z',
    agent: null,
    client: null,
    data: { id: 'PF9KMXH', summary: 'testing service updates' },
  },
};

/** `incident.annotated`: its data is a note. */
export const annotated = {
  event: {
    ...serviceUpdated.event,
    id: 'id-of-annotated',
    event_type: 'incident.annotated',
    resource_type: 'incident',
    data: {
      incident: { id: 'PGR0VU2', type: 'incident_reference' },
      id: 'P2LA89X',
      content: 'I sure am glad we are using PagerDuty!',
      trimmed: false,
      type: 'incident_note',
    },
  },
};
