export interface IncidentLabels {
  /** Whether one of the labels makes it an incident. */
  incident: boolean;
  /** Services that labels such as `service:checkout` name. */
  services: string[];
  /** What a label such as `severity:high` says. */
  severity?: string;
}

/** What follows a prefix, with one colon or, as scoped labels have it, two. */
function valuesOf(labels: readonly string[], prefix: string): string[] {
  const pattern = new RegExp(`^${prefix}::?\\s*(\\S.*)$`, 'i');
  const values = labels.flatMap(label => pattern.exec(label.trim())?.[1] ?? []);
  return [...new Set(values)].sort();
}

/** Reads the labels of an issue. */
export function incidentLabels(
  labels: readonly string[],
  incidents: readonly string[],
): IncidentLabels {
  const wanted = new Set(incidents.map(label => label.toLowerCase()));
  return {
    incident: labels.some(label => wanted.has(label.trim().toLowerCase())),
    services: valuesOf(labels, 'service'),
    severity: valuesOf(labels, 'severity')[0],
  };
}
