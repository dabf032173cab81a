import type { IncidentFact } from '../facts';

/** Sources of this suffix report single alerts, whose title is the name of the rule. */
const ALERTS = ':alerts';

export interface GroupedIncidents {
  /** Incidents, and one for each group of alerts, under the row id of its first. */
  incidents: IncidentFact[];
  /** Row id of each alert to that of the first of its group. */
  standsFor: ReadonlyMap<number, number>;
  /** Row ids of all that one of `incidents` is made of, as they were detected. */
  idsOf(id: number): number[];
}

/**
 * Puts alerts together that tell of one incident: of the same source, rule and
 * environment, each beginning no later than the gap after all before it ended.
 * An incident that begins with the first and ends with the last; open while one
 * of them is.
 *
 * @param incidents - as they were detected
 */
export function groupAlerts(
  incidents: IncidentFact[],
  gapMs: number,
): GroupedIncidents {
  const result: IncidentFact[] = [];
  const members = new Map<number, number[]>();
  const standsFor = new Map<number, number>();
  const current = new Map<string, IncidentFact>();
  for (const incident of incidents) {
    const key = keyOf(incident);
    const group = key === undefined ? undefined : current.get(key);
    if (
      group &&
      incident.detectedAt - (group.resolvedAt ?? Infinity) <= gapMs
    ) {
      group.resolvedAt = later(group.resolvedAt, incident.resolvedAt);
      members.get(group.id)!.push(incident.id);
      standsFor.set(incident.id, group.id);
      continue;
    }
    const first = { ...incident };
    result.push(first);
    members.set(first.id, [first.id]);
    if (key !== undefined) current.set(key, first);
  }
  return { incidents: result, standsFor, idsOf: id => members.get(id) ?? [id] };
}

function keyOf(incident: IncidentFact): string | undefined {
  const { source, title, environment, own, causedBy } = incident;
  // One that names its cause, or broke elsewhere, is told apart by that.
  if (!source.endsWith(ALERTS) || !title || !own || causedBy) return undefined;
  return JSON.stringify([source, title, environment]);
}

function later(
  a: number | undefined,
  b: number | undefined,
): number | undefined {
  return a === undefined || b === undefined ? undefined : Math.max(a, b);
}
