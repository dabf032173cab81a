import type { SurveyDefinition, SurveyModule } from './types';

/** The optional modules that are asked. */
export function enabledModules(definition: SurveyDefinition): SurveyModule[] {
  return definition.modules.filter(({ enabled }) => enabled);
}

/** The same questions with these modules switched on, and no others. */
export function withModules(
  definition: SurveyDefinition,
  keys: readonly string[],
): SurveyDefinition {
  return {
    ...definition,
    modules: definition.modules.map(module => ({
      ...module,
      enabled: keys.includes(module.key),
    })),
  };
}
