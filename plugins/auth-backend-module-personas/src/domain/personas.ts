/** Marks a User entity of the demo organisation as one of the personas. */
export const ANNOTATION_PERSONA = 'boardwalk.dev/persona';

/** The personas, in the order in which the sign-in page shows them. */
export const personaRoles = [
  {
    id: 'application-developer',
    role: 'Application developer',
    summary: 'Builds and runs the services of one team.',
  },
  {
    id: 'team-lead',
    role: 'Team lead',
    summary: 'Answers for a team, its services and how it delivers.',
  },
  {
    id: 'platform-engineer',
    role: 'Platform engineer',
    summary: 'Runs the platform and this portal, developer tools included.',
  },
] as const;

export type PersonaId = (typeof personaRoles)[number]['id'];

/** One choice of the sign-in page. References are full and lower case. */
export interface Persona {
  id: PersonaId;
  entityRef: string;
  displayName: string;
  role: string;
  /** The team; absent when the user belongs to no group. */
  groupRef?: string;
  groupTitle?: string;
  summary: string;
}
