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
  const fill = (name: keyof EventDefaults) => {
    if (event[name] === undefined && defaults[name] !== undefined)
      event[name] = defaults[name];
  };
  fill('type');
  fill('source');
  if (event.entityRef === undefined) fill('service');
  if (WITH_ENVIRONMENT.has(event.type)) fill('environment');
  return event;
}
