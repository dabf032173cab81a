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
  /** `app.baseUrl` and `backend.baseUrl`. */
  baseUrls: string[];
}

export type PersonasMode =
  | { mode: 'on' }
  | { mode: 'off' }
  /** The backend must not start; the reasons are for whoever starts it. */
  | { mode: 'refused'; reasons: string[] };

const TURN_OFF = 'or turn personas off with boardwalk.personas.enabled: false';

/**
 * Personas sign in without a password, so they exist only on the machine of
 * the person who tries the portal, and never in production.
 */
export function decidePersonasMode(settings: PersonasSettings): PersonasMode {
  const { production, demo, enabled, listenHost, baseUrls } = settings;
  if (production) {
    return enabled
      ? {
          mode: 'refused',
          reasons: [
            'boardwalk.personas.enabled is true: personas sign in without a password and never exist in production. Remove the setting and configure a sign-in provider under auth.providers.',
          ],
        }
      : { mode: 'off' };
  }
  if (!demo || enabled === false) {
    return { mode: 'off' };
  }
  const reasons = baseUrls
    .filter(url => !isLoopbackHost(hostnameOf(url) ?? ''))
    .map(
      url =>
        `Personas are on and the portal is published as ${url}: anyone who reaches it could sign in without a password. Use http://localhost in app.baseUrl and backend.baseUrl, ${TURN_OFF}.`,
    );
  if (!isLoopbackHost(listenHost)) {
    reasons.unshift(
      `Personas are on and the backend listens on ${
        listenHost || 'every network interface'
      }: anyone who reaches it could sign in without a password. Set backend.listen.host to 127.0.0.1, ${TURN_OFF}.`,
    );
  }
  return reasons.length ? { mode: 'refused', reasons } : { mode: 'on' };
}
