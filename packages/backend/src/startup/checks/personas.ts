import { readPersonasMode } from '@boardwalk/plugin-auth-backend-module-personas';
import type { StartupCheck } from '../types';

/** Personas in production, or within reach of other machines. */
export const checkPersonas: StartupCheck = ({ config, env }) => {
  const personas = readPersonasMode(config, env);
  return personas.mode === 'refused' ? personas.problems : [];
};
