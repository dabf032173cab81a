import {
  infraLoadV1,
  type SurveyDefinition,
} from '@boardwalk/plugin-cognitive-load-common';
import { keysOf, surveySections } from './surveySections';

const CORE = [
  'know',
  'hold',
  'effort',
  'find',
  'tools',
  'clarity',
  'help',
  'ops',
  'frust',
  'sat',
];

const withModules = (...keys: string[]): SurveyDefinition => ({
  ...infraLoadV1,
  modules: infraLoadV1.modules.map(module => ({
    ...module,
    enabled: keys.includes(module.key),
  })),
});

const whole = { prompt: null, skipped: false };

it('asks the items of the definition, and no module that is off', () => {
  const sections = surveySections(infraLoadV1, whole);
  expect(sections).toHaveLength(1);
  expect(keysOf(sections)).toEqual(CORE);
});

it('asks the modules that are on after them, with their title and whom they are owed to', () => {
  const sections = surveySections(
    withModules('dora-platform', 'raw-tlx'),
    whole,
  );
  expect(sections.map(({ key }) => key)).toEqual([
    'core',
    'dora-platform',
    'raw-tlx',
  ]);
  expect(sections[1].attribution).toContain('CC BY 4.0');
  expect(sections[2].ratings).toHaveLength(6);
  expect(keysOf(sections)).toHaveLength(10 + 11 + 6);
});

it('asks only how satisfied somebody is who has not shipped for long', () => {
  const sections = surveySections(withModules('dora-platform'), {
    prompt: null,
    skipped: true,
  });
  expect(keysOf(sections)).toEqual(['sat']);
});

it('asks two questions for a micro-prompt', () => {
  const sections = surveySections(infraLoadV1, {
    prompt: 'after-deploy',
    skipped: false,
  });
  expect(keysOf(sections)).toEqual(['effort', 'clarity']);
});
