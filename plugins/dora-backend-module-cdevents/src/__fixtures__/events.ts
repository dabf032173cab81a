/**
 * Hand-written events in the shape of the examples of the CDEvents specification
 * (github.com/cdevents/spec, `conformance/<subject>_<predicate>.json`, of the
 * releases 0.4 and 0.5 and the draft of 0.6), with other values. Nothing here was
 * recorded; commit ids are one digit, repeated.
 */
export const sha = (digit: string) => digit.repeat(40);

const CONTENT: Record<string, object> = {
  'service.deployed': {
    environment: { id: 'production' },
    artifactId:
      'pkg:oci/myapp@sha256%3A0b31b1c02ff458ad9b7b81cbdf8f028bd54699fa151f221d1e8de6817db93427',
  },
  'deployment.finished': {
    environment: { id: 'production' },
    artifactId: 'pkg:oci/myapp@1.4.2',
    outcome: 'success',
  },
  'pipelinerun.finished': {
    pipelineName: 'myPipeline',
    uri: 'https://www.example.com/mySubject123',
    outcome: 'failure',
    errors: 'Something went wrong\nGröße 🚢',
  },
  'taskrun.finished': {
    taskName: 'myTask',
    uri: 'https://www.example.com/mySubject123',
    pipelineRun: { id: 'mySubject123' },
    outcome: 'failure',
  },
  'change.merged': {
    repository: { id: 'Acme/Shop', source: 'https://git.acme.dev' },
  },
  'incident.detected': {
    description: 'Response time above threshold of 100ms',
    environment: { id: 'prod1', source: '/iaas/geo1' },
    service: { id: 'myApp', source: '/clusterA/namespaceB' },
    artifactId: 'pkg:oci/myapp@1.4.2',
  },
  'ticket.created': {
    summary: 'New CVE-123 detected',
    ticketType: 'incident',
    creator: 'Alice',
    priority: 'high',
    labels: ['bug', 'service:checkout'],
    uri: 'https://example.issues.com/ticket123',
  },
  'artifact.packaged': {
    change: { id: 'myChange123', source: 'my-git.example/an-org/a-repo' },
  },
  'environment.created': { name: 'testEnv' },
};
const alike: Record<string, string> = {
  'service.upgraded': 'service.deployed',
  'service.rolledback': 'service.deployed',
  'incident.reported': 'incident.detected',
  'incident.resolved': 'incident.detected',
  'ticket.updated': 'ticket.created',
  'ticket.closed': 'ticket.created',
};

export interface Change {
  context?: object;
  subject?: object;
  content?: object;
  customData?: unknown;
  /** Version of the type. */
  version?: string;
}

/** A CDEvent of the given subject and predicate. */
export function cdEvent(kind: string, change: Change = {}) {
  return {
    context: {
      specversion: '0.5.0',
      id: `id-of-${kind}`,
      chainId: '4c8cb7dd-3448-41de-8768-eec704e2829b',
      source: '/event/source/123',
      type: `dev.cdevents.${kind}.${change.version ?? '0.3.0'}`,
      timestamp: '2026-03-01T12:00:00.315384Z',
      schemaUri: 'https://myorg.com/schema/custom',
      ...change.context,
    },
    subject: {
      id: 'mySubject123',
      source: '/event/source/123',
      content: { ...CONTENT[alike[kind] ?? kind], ...change.content },
      ...change.subject,
    },
    customData: change.customData,
  };
}

type Sent = ReturnType<typeof cdEvent>;

const attributesOf = ({ context: { id, source, type } }: Sent) => ({
  specversion: '1.0',
  id,
  source,
  type,
});

/** In the structured mode of CloudEvents. */
export const structured = (event: Sent, change: object = {}) => ({
  headers: {
    'content-type': 'application/cloudevents+json; charset=UTF-8',
  } as Record<string, string>,
  body: JSON.stringify({
    ...attributesOf(event),
    datacontenttype: 'application/json',
    data: event,
    ...change,
  }),
});

/** Several of them at once. */
export const batch = (...events: Sent[]) => ({
  headers: { 'content-type': 'application/cloudevents-batch+json' } as Record<
    string,
    string
  >,
  body: `[${events.map(event => structured(event).body).join(',')}]`,
});

/** In the binary mode, with the attributes in headers. */
export const binary = (event: Sent, change: Record<string, string> = {}) => ({
  headers: {
    'content-type': 'application/cdevents+json',
    ...Object.fromEntries(
      Object.entries(attributesOf(event)).map(([name, value]) => [
        `ce-${name}`,
        encodeURI(value),
      ]),
    ),
    ...change,
  } as Record<string, string>,
  body: JSON.stringify(event),
});
