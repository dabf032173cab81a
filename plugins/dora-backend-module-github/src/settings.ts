import type { Config } from '@backstage/config';

/** A workflow whose runs are deployments. */
export interface WorkflowRule {
  name: string;
  environment: string;
  service?: string;
  repository?: string;
  branch?: string;
}

export interface GithubSettings {
  incidentLabels: string[];
  useProductionFlag: boolean;
  releases?: { environment: string; prereleases: boolean };
  workflows: WorkflowRule[];
}

/** The only reader of `dora.sources.github`, but for its secrets. */
export function readGithubSettings(config: Config): GithubSettings {
  const releases = config.getOptionalConfig('releases');
  return {
    incidentLabels: config.getOptionalStringArray('incidentLabels') ?? [
      'incident',
    ],
    useProductionFlag: config.getOptionalBoolean('useProductionFlag') ?? false,
    releases: releases && {
      environment: releases.getString('environment'),
      prereleases: releases.getOptionalBoolean('prereleases') ?? false,
    },
    workflows: (config.getOptionalConfigArray('workflows') ?? []).map(rule => ({
      name: rule.getString('name'),
      environment: rule.getString('environment'),
      service: rule.getOptionalString('service'),
      repository: rule.getOptionalString('repository'),
      branch: rule.getOptionalString('branch'),
    })),
  };
}
