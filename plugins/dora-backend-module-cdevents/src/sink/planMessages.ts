import type {
  ChangeEvent,
  DeploymentEvent,
  DoraEvent,
  IncidentEvent,
} from '@boardwalk/plugin-dora-common';
import type { SinkMessage } from '@boardwalk/plugin-dora-node';
import { createHash } from 'node:crypto';

/** Events that can be sent on. */
export const SENT_TYPES = ['deployment', 'incident', 'change'] as const;
export type SentType = (typeof SENT_TYPES)[number];

/** Where no event of a tool tells both ends of an incident, this tells the end. */
const ENDS = /:resolutions$/;

/** What came in as a CDEvent; whoever sent it has it. */
const RECEIVED = /^cdevents(:|$)/;

/**
 * The CDEvents that an event is worth, each at its moment. An update that says
 * nothing new in terms of CDEvents plans what was planned before.
 */
export function planMessages(
  event: DoraEvent,
  options: { types: readonly SentType[]; except: readonly string[] },
): SinkMessage[] {
  const { source, type } = event;
  const [tool] = source.split(':');
  if (RECEIVED.test(source) || options.except.includes(tool)) return [];
  if (!options.types.some(sent => sent === type)) return [];
  switch (event.type) {
    case 'deployment':
      return planDeployment(event);
    case 'incident':
      return planIncident(event);
    case 'change':
      return planChange(event);
    default:
      return [];
  }
}

/** Whether it is the first of its service there is looked up when it is sent. */
function planDeployment(event: DeploymentEvent): SinkMessage[] {
  const { attempt, environment, finishedAt, id, service, source } = event;
  return [
    {
      kind: kindOf(event),
      key: keyOf('deployment', source, id, service, environment, attempt, [
        event.status,
        event.kind,
      ]),
      subject: `service:${service}`,
      at: finishedAt,
    },
  ];
}

function kindOf({ kind, status }: DeploymentEvent): string {
  if (status !== 'success') return 'taskrun.finished';
  return kind === 'rollback' ? 'service.rolledback' : 'service.deployed';
}

/** A reopened incident has been detected before; that it ends again is new. */
function planIncident(event: IncidentEvent): SinkMessage[] {
  const { detectedAt, environment = '', id, resolvedAt, service } = event;
  const source = event.source.replace(ENDS, '');
  const key = (what: string, at: string) =>
    keyOf('incident', source, id, service, environment, what, at);
  const subject = `incident:${source}#${id}`;
  const messages: SinkMessage[] = [];
  if (source === event.source)
    messages.push({
      kind: 'incident.detected',
      key: key('detected', detectedAt),
      subject,
      at: detectedAt,
    });
  if (resolvedAt)
    messages.push({
      kind: 'incident.resolved',
      key: key('resolved', resolvedAt),
      subject,
      at: resolvedAt,
    });
  return messages;
}

/** A commit counts as merged when its pull request was, else when it was made. */
function planChange(event: ChangeEvent): SinkMessage[] {
  const { committedAt, id, pullRequest, repository, service, source } = event;
  const key = (what: string) =>
    keyOf('change', source, id, service ?? '', repository ?? '', what);
  const subject = `change:${service ?? repository}#${
    pullRequest?.number ?? id
  }`;
  const messages: SinkMessage[] = [];
  if (pullRequest?.createdAt)
    messages.push({
      kind: 'change.created',
      key: key('created'),
      subject,
      at: pullRequest.createdAt,
    });
  messages.push({
    kind: 'change.merged',
    key: key('merged'),
    subject,
    at: pullRequest?.mergedAt ?? committedAt,
  });
  return messages;
}

/** Also the id of the CDEvent: who gets it twice can tell. */
function keyOf(...parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
