import { InputError } from '@backstage/errors';
import {
  incidentLabels,
  oneLine,
  pageUrl,
  type WebhookOutcome,
} from '@boardwalk/plugin-dora-node';
import type { IssueMessage } from './message';
import type { JiraSettings } from './settings';

type Fields = IssueMessage['issue']['fields'];

/**
 * An issue that is an incident, as it is after whatever was done with it: each
 * webhook tells all of it, so the order does not matter.
 */
export function translateIssue(
  { timestamp, issue }: IssueMessage,
  settings: JiraSettings,
): WebhookOutcome {
  const { fields } = issue;
  const labels = incidentLabels(fields.labels ?? [], settings.incidentLabels);
  const type = fields.issuetype?.name?.toLowerCase() ?? '';
  if (!labels.incident && !settings.issueTypes.includes(type))
    return {
      ignored: `An issue of the type '${
        fields.issuetype?.name ?? ''
      }' is no incident`,
    };
  const created = momentOf(fields.created);
  const resolved = resolutionOf(fields, timestamp);
  return {
    events: servicesOf(issue, labels.services, settings).map(service => ({
      type: 'incident',
      source: 'jira',
      id: issue.id,
      version: Math.floor(timestamp),
      service,
      environment: settings.environment,
      title: oneLine(fields.summary),
      severity: oneLine(labels.severity ?? fields.priority?.name),
      detectedAt: new Date(created).toISOString(),
      resolvedAt:
        resolved === undefined
          ? undefined
          : new Date(Math.max(created, resolved)).toISOString(),
      url: pageOf(issue),
    })),
  };
}

/** Services by label, else the components, else the project. */
function servicesOf(
  { key, fields }: IssueMessage['issue'],
  labelled: string[],
  { services }: JiraSettings,
): string[] {
  const components = (fields.components ?? []).map(({ name }) => name);
  const project = fields.project?.key ?? key.replace(/-\d+$/, '');
  const names = [labelled, components, [project]].find(({ length }) => length);
  return [
    ...new Set((names ?? []).flatMap(name => services.serviceOf(name) ?? [])),
  ].sort();
}

/** When it was done; undefined while it is not, also when it is opened again. */
function resolutionOf(fields: Fields, timestamp: number): number | undefined {
  const category = fields.status?.statusCategory?.key;
  const isDone = category
    ? category === 'done'
    : Boolean(fields.resolutiondate);
  if (!isDone) return undefined;
  const told = fields.resolutiondate ?? fields.statuscategorychangedate;
  return told ? momentOf(told) : timestamp;
}

/** Jira writes offsets without a colon, such as +0000. */
function momentOf(text: string): number {
  const time = Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  if (!Number.isFinite(time))
    throw new InputError(`A moment of the issue cannot be read: '${text}'`);
  return time;
}

/** The page of an issue; webhooks name the address of its API only. */
function pageOf({ self, key }: IssueMessage['issue']): string | undefined {
  const [, base] = /^(https?:\/\/.+?)\/rest\/api\//i.exec(self ?? '') ?? [];
  return base && pageUrl(`${base}/browse/${encodeURIComponent(key)}`);
}
