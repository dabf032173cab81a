import type { Config } from '@backstage/config';
import { ServiceMapping } from '@boardwalk/plugin-dora-node';

export interface JiraSettings {
  /** Lower case. */
  issueTypes: string[];
  incidentLabels: string[];
  services: ServiceMapping;
  environment?: string;
}

/** The only reader of `dora.sources.jira`, but for its secrets. */
export function readJiraSettings(config: Config): JiraSettings {
  return {
    issueTypes: (
      config.getOptionalStringArray('issueTypes') ?? [
        'Incident',
        '[System] Incident',
      ]
    ).map(name => name.toLowerCase()),
    incidentLabels: config.getOptionalStringArray('incidentLabels') ?? [
      'incident',
    ],
    services: ServiceMapping.fromConfig(config),
    environment: config.getOptionalString('environment'),
  };
}
