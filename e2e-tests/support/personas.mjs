import { join } from 'node:path';

/**
 * The demo organisation's three personas.
 *
 * @type {{ id: PersonaId, name: string, role: string }[]}
 * @typedef {'application-developer' | 'team-lead' | 'platform-engineer'} PersonaId
 */
export const PERSONAS = [
  {
    id: 'application-developer',
    name: 'Maya Okafor',
    role: 'Application developer',
  },
  { id: 'team-lead', name: 'Jonas Lindqvist', role: 'Team lead' },
  { id: 'platform-engineer', name: 'Priya Raman', role: 'Platform engineer' },
];

/** Where a signed-in browser's state is kept between tests. */
export function statePath(/** @type {PersonaId} */ id) {
  return join(import.meta.dirname, '..', 'results', 'state', `${id}.json`);
}
