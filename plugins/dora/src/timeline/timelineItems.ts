import type { DeploymentRow, IncidentRow } from '@boardwalk/plugin-dora-common';

/** A deployment, or an incident with its end, at its place in time. */
export type TimelineItem =
  | { kind: 'deployment'; at: string; deployment: DeploymentRow }
  | { kind: 'incident'; at: string; end: string | null; incident: IncidentRow };

/** What happened to a service, oldest first. */
export function timelineItems(
  deployments: DeploymentRow[],
  incidents: IncidentRow[],
): TimelineItem[] {
  const items: TimelineItem[] = [
    ...deployments.map(deployment => ({
      kind: 'deployment' as const,
      at: deployment.finishedAt,
      deployment,
    })),
    ...incidents.map(incident => ({
      kind: 'incident' as const,
      at: incident.detectedAt,
      end: incident.resolvedAt,
      incident,
    })),
  ];
  return items.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
