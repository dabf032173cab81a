/**
 * The cognitive load survey: waves, answers that stay anonymous, and what is
 * published of them.
 *
 * @packageDocumentation
 */
export { removeDemoWaves } from './database/operations/demoWaves';
export type { FrozenMember, Organisation } from './domain/freezeAudience';
export { cognitiveLoadLoader as default } from './loader';
export {
  CatalogOrganisationReader,
  type OrganisationReader,
} from './service/OrganisationReader';
export {
  SimulatedSurveys,
  type SimulatedAnswer,
  type SimulatedWave,
} from './service/SimulatedSurveys';
