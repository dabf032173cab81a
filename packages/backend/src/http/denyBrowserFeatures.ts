import type { RequestHandler } from 'express';

/** What a portal never needs, and content from others must not ask for. */
const POLICY = ['camera', 'geolocation', 'microphone', 'payment', 'usb']
  .map(feature => `${feature}=()`)
  .join(', ');

/** Sets `Permissions-Policy`, which the security middleware leaves out. */
export function denyBrowserFeatures(): RequestHandler {
  return (_req, res, next) => {
    res.set('Permissions-Policy', POLICY);
    next();
  };
}
