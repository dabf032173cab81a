import type { Config } from '@backstage/config';
import { ServiceMapping } from '@boardwalk/plugin-dora-node';

/** A pipeline or task whose runs are deployments. */
export interface PipelineRule {
  name: string;
  environment: string;
  service?: string;
}

export interface CdeventsSettings {
  services: ServiceMapping;
  pipelines: PipelineRule[];
}

/** The only reader of `dora.sources.cdevents`, but for its secrets. */
export function readCdeventsSettings(config: Config): CdeventsSettings {
  return {
    services: ServiceMapping.fromConfig(config),
    pipelines: (config.getOptionalConfigArray('pipelines') ?? []).map(rule => ({
      name: rule.getString('name'),
      environment: rule.getString('environment'),
      service: rule.getOptionalString('service'),
    })),
  };
}
