import {
  incidentLabels,
  oneLine,
  type ServiceMapping,
  type WebhookOutcome,
} from '@boardwalk/plugin-dora-node';
import { toMilliseconds, type Message } from './message';

/** More than any moment, so that the end outranks all before it. */
const CLOSED = 1e15;

/** What is done with an alert that is open, and stays so. */
const OPEN: ReadonlySet<string> = new Set([
  'Create',
  'Acknowledge',
  'UnAcknowledge',
  'AssignOwnership',
  'TakeOwnership',
  'Escalate',
  'EscalateNext',
  'Snooze',
  'SnoozeEnded',
  'UpdatePriority',
  'UpdateMessage',
]);

/**
 * An alert as it is after what was done with it. Only fields that come with
 * every action are read: what only its creation tells would be missing at its end.
 */
export function translateAlert(
  { action, alert }: Message,
  options: { services: ServiceMapping; environment?: string },
): WebhookOutcome {
  const isClosed = action === 'Close';
  if (!isClosed && !OPEN.has(action))
    return {
      ignored:
        action === 'Delete'
          ? 'What an alert did stays when it is deleted'
          : `'${action}' tells nothing about how an alert went`,
    };
  const labels = incidentLabels(alert.tags ?? [], []);
  const service = options.services.serviceOf(...labels.services, alert.entity);
  if (!service)
    return {
      ignored:
        'The alert names no service; give it a tag such as service:checkout, or an entity',
    };
  const createdAt = toMilliseconds(alert.createdAt);
  const updatedAt = Math.max(createdAt, toMilliseconds(alert.updatedAt));
  return {
    events: [
      {
        type: 'incident',
        source: 'opsgenie:alerts',
        id: alert.alertId,
        // A closed alert is never opened again: one with the same alias is new.
        version: isClosed ? CLOSED + updatedAt : updatedAt,
        service,
        environment: options.environment,
        title: oneLine(alert.message),
        severity: oneLine(alert.priority),
        detectedAt: new Date(createdAt).toISOString(),
        resolvedAt: isClosed ? new Date(updatedAt).toISOString() : undefined,
      },
    ],
  };
}
