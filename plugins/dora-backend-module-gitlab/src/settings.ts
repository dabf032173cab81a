import type { Config } from '@backstage/config';

/** A job that is a deployment. */
export interface JobRule {
  name: string;
  environment?: string;
  service?: string;
  project?: string;
}

export interface GitlabSettings {
  incidentLabels: string[];
  useEnvironmentTier: boolean;
  jobs: JobRule[];
}

/** The only reader of `dora.sources.gitlab`, but for its secrets. */
export function readGitlabSettings(config: Config): GitlabSettings {
  return {
    incidentLabels: config.getOptionalStringArray('incidentLabels') ?? [
      'incident',
    ],
    useEnvironmentTier:
      config.getOptionalBoolean('useEnvironmentTier') ?? false,
    jobs: (config.getOptionalConfigArray('jobs') ?? []).map(rule => ({
      name: rule.getString('name'),
      environment: rule.getOptionalString('environment'),
      service: rule.getOptionalString('service'),
      project: rule.getOptionalString('project'),
    })),
  };
}
