export { authModulePersonas as default } from './module';
export type { PersonasMode } from './domain/personasMode';
export { readPersonasMode } from './readPersonasMode';
