/**
 * Hand-written after the schemas of CDEvents 0.5.1 (github.com/cdevents/spec,
 * `schemas/<subject><predicate>.json`), for the types that are sent: what they
 * require, what they know, and that they know nothing else.
 */
const text = { type: 'string', minLength: 1 };
const uriReference = { ...text, format: 'uri-reference' };

const closed = (properties: object, required: string[] = []) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});

const reference = closed({ id: text, source: uriReference }, ['id']);
const environment = closed({ id: text, name: text, source: uriReference }, [
  'id',
]);

const service = closed({ environment, artifactId: text }, [
  'environment',
  'artifactId',
]);
const incident = closed(
  { description: text, environment, service: reference, artifactId: text },
  ['environment'],
);

const CONTENT: Record<string, object> = {
  'dev.cdevents.service.deployed.0.3.0': service,
  'dev.cdevents.service.upgraded.0.3.0': service,
  'dev.cdevents.service.rolledback.0.3.0': service,
  'dev.cdevents.taskrun.finished.0.3.0': closed({
    taskName: text,
    uri: uriReference,
    pipelineRun: reference,
    outcome: { enum: ['success', 'failure', 'cancel', 'error'] },
    errors: text,
  }),
  'dev.cdevents.incident.detected.0.3.0': incident,
  'dev.cdevents.incident.resolved.0.3.0': incident,
  'dev.cdevents.change.created.0.4.0': closed({
    description: text,
    repository: reference,
  }),
  'dev.cdevents.change.merged.0.3.0': closed({ repository: reference }),
};

/** The schema of a type; an unknown one throws. */
export function schemaOf(type: string): object {
  const content = CONTENT[type];
  if (!content) throw new Error(`CDEvents 0.5.1 has no type ${type}`);
  return closed(
    {
      context: closed(
        {
          specversion: { const: '0.5.1' },
          id: text,
          source: uriReference,
          type: { const: type },
          timestamp: { type: 'string', format: 'date-time' },
          schemaUri: { ...text, format: 'uri' },
          chainId: text,
          links: { type: 'array' },
        },
        ['specversion', 'id', 'source', 'type', 'timestamp'],
      ),
      subject: closed({ id: text, source: uriReference, content }, [
        'id',
        'content',
      ]),
      customData: { type: 'object' },
      customDataContentType: text,
    },
    ['context', 'subject'],
  );
}
