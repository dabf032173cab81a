import type { Config } from '@backstage/config';

export interface CognitiveLoadConfig {
  /** Files with definitions, as config names them. */
  definitionFiles: string[];
}

/** The only reader of `cognitiveLoad`. */
export function readCognitiveLoadConfig(config: Config): CognitiveLoadConfig {
  const block = config.getOptionalConfig('cognitiveLoad');
  return {
    definitionFiles: block?.getOptionalStringArray('definitions') ?? [],
  };
}
