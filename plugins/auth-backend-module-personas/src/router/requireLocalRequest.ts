import { NotAllowedError } from '@backstage/errors';
import type { Request } from 'express';
import { hostnameOf, isLoopbackHost } from '../domain/loopback';

/**
 * Lets through only what a page of this portal, opened on this machine, sends.
 * A password-less sign-in would otherwise be within reach of any web page the
 * person has open: by a plain form post, or by a host name that was pointed at
 * 127.0.0.1 after the page had loaded.
 *
 * @throws NotAllowedError
 */
export function requireLocalRequest(req: Request): void {
  const host = req.get('host');
  if (!host || !isLoopbackHost(hostnameOf(host) ?? '')) {
    throw new NotAllowedError(
      `Personas can be used on this machine only: open the portal at http://localhost instead of '${host}'`,
    );
  }
  const origin = req.get('origin');
  if (origin && !isLoopbackHost(hostnameOf(origin) ?? '')) {
    throw new NotAllowedError(
      'Personas can be used from a page of this portal only',
    );
  }
  if (req.get('x-requested-with') !== 'XMLHttpRequest') {
    throw new NotAllowedError(
      "The header 'X-Requested-With: XMLHttpRequest' is required to sign in as a persona",
    );
  }
}
