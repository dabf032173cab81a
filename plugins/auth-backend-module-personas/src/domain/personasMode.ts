import { hostnameOf, isLoopbackHost } from './loopback';

/** What decides whether anyone may sign in as a persona. */
export interface PersonasSettings {
  /** NODE_ENV is `production`. */
  production: boolean;
  /** `boardwalk.demo`. */
  demo: boolean;
  /** `boardwalk.personas.enabled`, undefined when not set. */
  enabled: boolean | undefined;
  /** Host the backend listens on; empty means every interface. */
  listenHost: string;
  /** What the portal is published as, by setting name. */
  baseUrls: Record<string, string>;
}

/** A setting that personas cannot be combined with, and the way out. */
export interface PersonasProblem {
  setting: string;
  problem: string;
  remedy: string;
}

/**
 * Whether anyone may sign in as a persona. `refused` means that the backend
 * must not start.
 *
 * @public
 */
export type PersonasMode =
  | { mode: 'on' }
  | { mode: 'off' }
  | { mode: 'refused'; problems: PersonasProblem[] };

const TURN_OFF = 'or turn personas off: boardwalk.personas.enabled: false.';

const inProduction: PersonasProblem = {
  setting: 'boardwalk.personas.enabled',
  problem: 'Personas sign in without a password and never exist in production.',
  remedy:
    'Remove the setting, and configure a sign-in provider below auth.providers.',
};

/**
 * Personas sign in without a password, so they exist only on the machine of
 * the person who tries the portal, and never in production.
 */
export function decidePersonasMode(settings: PersonasSettings): PersonasMode {
  const { production, demo, enabled } = settings;
  if (production) {
    return enabled
      ? { mode: 'refused', problems: [inProduction] }
      : { mode: 'off' };
  }
  if (!demo || enabled === false) {
    return { mode: 'off' };
  }
  const problems = [
    ...listensBeyond(settings.listenHost),
    ...publishedBeyond(settings.baseUrls),
  ];
  return problems.length ? { mode: 'refused', problems } : { mode: 'on' };
}

function listensBeyond(listenHost: string): PersonasProblem[] {
  if (isLoopbackHost(listenHost)) {
    return [];
  }
  const where = listenHost || 'every network interface';
  return [
    {
      setting: 'backend.listen.host',
      problem: `The backend listens on ${where} while personas are on: anyone who reaches it could sign in without a password.`,
      remedy: `Set it to 127.0.0.1, ${TURN_OFF}`,
    },
  ];
}

function publishedBeyond(baseUrls: Record<string, string>): PersonasProblem[] {
  return Object.entries(baseUrls)
    .filter(([, url]) => !isLoopbackHost(hostnameOf(url) ?? ''))
    .map(([setting, url]) => ({
      setting,
      problem: `The portal is published as ${url} while personas are on: anyone who reaches it could sign in without a password.`,
      remedy: `Set it to an address of this machine, such as http://localhost:7007, ${TURN_OFF}`,
    }));
}
