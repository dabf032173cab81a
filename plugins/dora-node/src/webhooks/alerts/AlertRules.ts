import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { oneLine, pageUrl } from '../eventText';
import { ServiceMapping } from '../ServiceMapping';
import type { WebhookOutcome } from '../../types';
import type { Alert, AlertGroup } from './alertGroup';

type Incident = Extract<
  Extract<WebhookOutcome, { events: unknown }>['events'][number],
  { type: 'incident' }
>;

/**
 * How alerts become incidents: which labels name the service and the
 * environment, and what a service is called here.
 */
export class AlertRules {
  readonly #services: ServiceMapping;
  readonly #serviceLabels: readonly string[];
  readonly #environmentLabel: string;
  readonly #environment: string | undefined;

  /** @param settings - `dora.sources.<id>` */
  static fromConfig(settings: Config): AlertRules {
    return new AlertRules(settings);
  }

  private constructor(settings: Config) {
    this.#services = ServiceMapping.fromConfig(settings);
    this.#serviceLabels = settings.getOptionalStringArray('serviceLabels') ?? [
      'service',
    ];
    this.#environmentLabel =
      settings.getOptionalString('environmentLabel') ?? 'environment';
    this.#environment = settings.getOptionalString('environment');
  }

  /** The label that is looked at first. */
  get serviceLabel(): string {
    return this.#serviceLabels[0] ?? 'service';
  }

  /**
   * The service that labels name, by what it is called here.
   *
   * @param fallback - what it is called where no label names it
   */
  serviceOf(
    labels: Alert['labels'],
    fallback?: string | null,
  ): string | undefined {
    return this.#services.serviceOf(
      ...this.#serviceLabels.map(name => valueOf(labels, name)),
      fallback,
    );
  }

  /** The environment that labels name, else that of the settings. */
  environmentOf(labels: Alert['labels']): string | undefined {
    return valueOf(labels, this.#environmentLabel)?.trim() || this.#environment;
  }

  /**
   * One incident for each alert and start, of the source with the suffix
   * `:alerts`: figures take alerts of one rule that follow each other as one.
   * Each alert tells its whole state, so the order of notifications does not matter.
   */
  translate(
    source: string,
    { alerts, externalURL }: AlertGroup,
  ): WebhookOutcome {
    const events = alerts.flatMap(
      alert => this.#incidentOf(`${source}:alerts`, alert, externalURL) ?? [],
    );
    return events.length
      ? { events }
      : {
          ignored: alerts.length
            ? `No alert names a service; set the label '${this.serviceLabel}' in its rule, or dora.sources.${source}.serviceLabels`
            : 'The notification names no alert',
        };
  }

  #incidentOf(
    source: string,
    { labels, fingerprint, ...alert }: Alert,
    externalURL: string | null | undefined,
  ): Incident | undefined {
    const service = this.serviceOf(labels);
    if (!service) return undefined;
    const start = momentOf(alert.startsAt, 'startsAt');
    const end =
      alert.status === 'resolved'
        ? Math.max(start, momentOf(alert.endsAt, 'endsAt'))
        : undefined;
    return {
      type: 'incident',
      source,
      id: `${fingerprint}/${new Date(start).toISOString()}`,
      // The end is newer than the start, even of an alert that took no time.
      version: end === undefined ? start : Math.max(end, start + 1),
      service,
      environment: this.environmentOf(labels),
      title: oneLine(valueOf(labels, 'alertname')),
      severity: oneLine(valueOf(labels, 'severity')),
      detectedAt: new Date(start).toISOString(),
      resolvedAt: end === undefined ? undefined : new Date(end).toISOString(),
      url: pageUrl(alert.generatorURL, externalURL),
    };
  }
}

/** Labels are names of somebody else: nothing comes from a prototype. */
function valueOf(labels: Alert['labels'], name: string): string | undefined {
  return Object.hasOwn(labels, name) ? labels[name] : undefined;
}

function momentOf(text: string | null | undefined, field: string): number {
  const time = Date.parse(text ?? '');
  if (!Number.isFinite(time))
    throw new InputError(
      `${field} of an alert must be a moment, not '${text ?? ''}'`,
    );
  return time;
}
