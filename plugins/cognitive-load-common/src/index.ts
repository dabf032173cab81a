/**
 * What the cognitive load plugins share: the survey, its scoring, what may be
 * shown of it, the shapes of the API and the permissions.
 *
 * @packageDocumentation
 */
export * from './api';
export * from './disclosure/checkAudience';
export * from './disclosure/checkThresholds';
export * from './disclosure/groupTree';
export * from './disclosure/planPartition';
export * from './disclosure/publishPrompt';
export * from './disclosure/publishWave';
export * from './disclosure/publishedRows';
export * from './disclosure/types';
export * from './disclosure/wavePlans';
export * from './instrument/canonicalDefinition';
export * from './instrument/definitionSchema';
export * from './instrument/enabledModules';
export * from './instrument/infraLoad';
export * from './instrument/parseAnswers';
export * from './instrument/parseDefinition';
export * from './instrument/types';
export * from './moments';
export * from './permissions';
export * from './scoring/benjaminiHochberg';
export * from './scoring/compareWaves';
export * from './scoring/cronbachAlpha';
export * from './scoring/differenceInDifferences';
export * from './scoring/kaplanMeier';
export * from './scoring/moduleScores';
export * from './scoring/moments';
export * from './scoring/proportions';
export * from './scoring/publishedFigures';
export * from './scoring/rateRatio';
export * from './scoring/scoreModule';
export * from './scoring/scorePerson';
export * from './scoring/summariseGroup';
