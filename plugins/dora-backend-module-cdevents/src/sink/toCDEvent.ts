import type {
  ChangeEvent,
  DeploymentEvent,
  IncidentEvent,
} from '@boardwalk/plugin-dora-common';
import type { OutgoingMessage } from '@boardwalk/plugin-dora-node';
import { artifactIdOf } from './artifactId';

/** The published version that is sent, and its version of each type. */
export const CDEVENTS_VERSION = '0.5.1';
const TYPE_VERSIONS: Readonly<Record<string, string>> = {
  'service.deployed': '0.3.0',
  'service.upgraded': '0.3.0',
  'service.rolledback': '0.3.0',
  'taskrun.finished': '0.3.0',
  'incident.detected': '0.3.0',
  'incident.resolved': '0.3.0',
  'change.created': '0.4.0',
  'change.merged': '0.3.0',
};

/** CDEvents want an environment of every incident. */
const NO_ENVIRONMENT = 'unspecified';

/** A CDEvent as it is sent. */
export interface SentCDEvent {
  context: {
    specversion: string;
    id: string;
    source: string;
    type: string;
    timestamp: string;
  };
  subject: { id: string; source: string; content: object };
  customData: object;
}

interface Subject {
  kind: string;
  id: string;
  content: object;
  /** What CDEvents have no place for. */
  custom: object;
}

/** @param source - URI of this portal */
export function toCDEvent(
  message: OutgoingMessage,
  source: string,
): SentCDEvent {
  const { event } = message;
  const { kind, id, content, custom } = subjectOf(message);
  return {
    context: {
      specversion: CDEVENTS_VERSION,
      id: message.key,
      source,
      type: `dev.cdevents.${kind}.${TYPE_VERSIONS[kind]}`,
      timestamp: message.at,
    },
    subject: { id, source: encodeURIComponent(event.source), content },
    customData: defined({
      ...custom,
      origin: defined({ source: event.source, id: event.id, url: event.url }),
    }),
  };
}

function subjectOf(message: OutgoingMessage): Subject {
  const { event } = message;
  switch (event.type) {
    case 'deployment':
      return event.status === 'success'
        ? deployedService(message, event)
        : failedTask(message, event);
    case 'incident':
      return incident(message, event);
    case 'change':
      return change(message, event);
    default:
      throw new Error(`There is no CDEvent for a ${event.type}`);
  }
}

const deploymentData = (
  { serviceRef }: OutgoingMessage,
  event: DeploymentEvent,
) => ({
  service: serviceRef ?? event.service,
  environment: event.environment,
  repository: event.repository,
  revision: event.revision,
  rework: event.rework,
  artifact: event.artifact,
  kind: event.kind,
  attempt: event.attempt,
  startedAt: event.startedAt,
  rollbackOf: event.rollbackOf,
});

function deployedService(
  message: OutgoingMessage,
  event: DeploymentEvent,
): Subject {
  return {
    kind:
      message.kind === 'service.deployed' && message.deployedBefore
        ? 'service.upgraded'
        : message.kind,
    id: message.serviceRef ?? event.service,
    content: {
      environment: { id: event.environment },
      artifactId: artifactIdOf(event),
    },
    custom: deploymentData(message, event),
  };
}

/** CDEvents know no deployment that failed, but tasks that did. */
function failedTask(message: OutgoingMessage, event: DeploymentEvent): Subject {
  return {
    kind: 'taskrun.finished',
    id: `${event.id}/${event.attempt}`,
    content: defined({
      taskName: 'deploy',
      uri: event.url,
      outcome: event.status === 'failure' ? 'failure' : 'cancel',
    }),
    custom: {
      ...deploymentData(message, event),
      artifactId: artifactIdOf(event),
    },
  };
}

function incident(message: OutgoingMessage, event: IncidentEvent): Subject {
  const service = message.serviceRef ?? event.service;
  return {
    kind: message.kind,
    id: event.id,
    content: defined({
      description: event.title,
      environment: { id: event.environment ?? NO_ENVIRONMENT },
      service: { id: service },
    }),
    custom: {
      service,
      environment: event.environment,
      severity: event.severity,
      cause: event.causedBy,
    },
  };
}

function change(message: OutgoingMessage, event: ChangeEvent): Subject {
  const { pullRequest, repository } = event;
  return {
    kind: message.kind,
    id: pullRequest
      ? `${repository ?? event.service}#${pullRequest.number}`
      : event.id,
    content: defined({
      repository: repository
        ? { id: repository, source: `https://${repository}` }
        : undefined,
    }),
    custom: {
      service: event.service ? message.serviceRef ?? event.service : undefined,
      repository,
      revision: event.id,
      pullRequest,
    },
  };
}

function defined<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).filter(([, one]) => one !== undefined),
  ) as T;
}
