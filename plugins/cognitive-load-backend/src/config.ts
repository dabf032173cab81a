import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { infraLoadV1 } from '@boardwalk/plugin-cognitive-load-common';
import {
  PROMPT_MOMENTS,
  type PromptTrigger,
  type SurveySchedule,
} from './domain/plans';

export interface CognitiveLoadConfig {
  /** Files with definitions, as config names them. */
  definitionFiles: string[];
  schedule: SurveySchedule | undefined;
  triggers: PromptTrigger[];
}

/** The only reader of `cognitiveLoad`. */
export function readCognitiveLoadConfig(config: Config): CognitiveLoadConfig {
  const block = config.getOptionalConfig('cognitiveLoad');
  const schedule = block?.getOptionalConfig('schedule');
  return {
    definitionFiles: block?.getOptionalStringArray('definitions') ?? [],
    schedule: schedule && readSchedule(schedule),
    triggers: (block?.getOptionalConfigArray('prompts') ?? []).map(readTrigger),
  };
}

function readSchedule(block: Config): SurveySchedule {
  return {
    title: block.getOptionalString('title') ?? infraLoadV1.title,
    definition: readDefinition(block),
    modules: block.getOptionalStringArray('modules') ?? [],
    audience: readAudience(block, 'cognitiveLoad.schedule'),
    everyMonths: readNumber(block, {
      key: 'everyMonths',
      name: 'cognitiveLoad.schedule.everyMonths',
      otherwise: 3,
      least: 1,
      most: 12,
    }),
    openDays: readNumber(block, {
      key: 'openDays',
      name: 'cognitiveLoad.schedule.openDays',
      otherwise: 14,
      least: 4,
      most: 60,
    }),
  };
}

function readTrigger(block: Config, index: number): PromptTrigger {
  const name = `cognitiveLoad.prompts[${index}]`;
  const asked = block.getString('moment');
  const moment = PROMPT_MOMENTS.find(known => known === asked);
  if (!moment)
    throw new InputError(
      `${name}.moment must be one of ${PROMPT_MOMENTS.join(
        ', ',
      )}, not '${asked}'`,
    );
  return {
    moment,
    definition: readDefinition(block),
    prompt:
      block.getOptionalString('prompt') ?? infraLoadV1.microPrompts[0].key,
    audience: readAudience(block, name),
    sampleRate: readNumber(block, {
      key: 'sampleRate',
      name: `${name}.sampleRate`,
      otherwise: 0.1,
      least: 0,
      most: 0.1,
    }),
    cooldownDays: readNumber(block, {
      key: 'cooldownDays',
      name: `${name}.cooldownDays`,
      otherwise: 30,
      least: 30,
      most: 365,
    }),
    batchDays: readNumber(block, {
      key: 'batchDays',
      name: `${name}.batchDays`,
      otherwise: 28,
      least: 7,
      most: 90,
    }),
  };
}

function readDefinition(block: Config) {
  return {
    key: block.getOptionalString('definition.key') ?? infraLoadV1.key,
    version:
      block.getOptionalNumber('definition.version') ?? infraLoadV1.version,
  };
}

function readAudience(block: Config, name: string): string[] {
  const refs = block
    .getStringArray('audience')
    .map(ref => ref.toLocaleLowerCase('en-US'));
  for (const ref of refs)
    if (!/^group:[^:/]+\/[^:/]+$/.test(ref))
      throw new InputError(
        `${name}.audience: '${ref}' must be a group such as group:default/engineering`,
      );
  return refs;
}

function readNumber(
  block: Config,
  options: {
    key: string;
    name: string;
    otherwise: number;
    least: number;
    most: number;
  },
): number {
  const { key, name, otherwise, least, most } = options;
  const value = block.getOptionalNumber(key) ?? otherwise;
  if (value < least || value > most)
    throw new InputError(
      `${name} must be from ${least} to ${most}, not ${value}`,
    );
  return value;
}
