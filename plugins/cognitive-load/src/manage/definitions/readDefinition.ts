import {
  parseDefinition,
  type SurveyDefinition,
} from '@boardwalk/plugin-cognitive-load-common';
import { parse } from 'yaml';

/**
 * Reads a definition from YAML, or from JSON, which is YAML too.
 *
 * @throws with the line that is no YAML, or with the places that are wrong.
 */
export const readDefinition = (text: string): SurveyDefinition =>
  parseDefinition(parse(text));
