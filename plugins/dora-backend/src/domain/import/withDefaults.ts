/** Fields for rows that leave them out. */
export interface EventDefaults {
  type?: string;
  source?: string;
  service?: string;
  environment?: string;
}

const WITH_ENVIRONMENT: ReadonlySet<unknown> = new Set([
  'deployment',
  'incident',
]);

/** Fills in what an event leaves out; an environment only where events have one. */
export function withDefaults(value: unknown, defaults: EventDefaults): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return value;
  const event = value as Record<string, unknown>;
  event.type ??= defaults.type;
  event.source ??= defaults.source;
  if (event.entityRef === undefined) event.service ??= defaults.service;
  if (WITH_ENVIRONMENT.has(event.type))
    event.environment ??= defaults.environment;
  return event;
}
