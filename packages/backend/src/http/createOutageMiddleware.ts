import { ServiceUnavailableError, serializeError } from '@backstage/errors';
import type { RequestHandler } from 'express';
import type { DatabaseProbe } from '../health/DatabaseProbe';

/**
 * Answers 503 instead of 500 while the database does not answer.
 *
 * The errors of plugins come in many shapes then, several of them name the
 * database's host and port, and a 500 tells pages and monitors that something
 * is broken for good. A token whose keys cannot be read gives 401, which would
 * send people to the sign-in page. Only what failed is asked about, so that
 * requests are never slower, nor refused because of the probe.
 */
export function createOutageMiddleware(probe: DatabaseProbe): RequestHandler {
  return (req, res, next) => {
    const json = res.json.bind(res);
    res.json = body => {
      if (res.statusCode !== 500 && res.statusCode !== 401) {
        return json(body);
      }
      probe.check().then(
        failure => {
          if (res.headersSent) return;
          if (failure) res.status(503).set('Retry-After', '5');
          json(failure ? outage(req.method, req.originalUrl) : body);
        },
        () => json(body),
      );
      return res;
    };
    next();
  };
}

/** In the shape of every error of Backstage. */
function outage(method: string, url: string) {
  const error = new ServiceUnavailableError(
    'The database is not available. Try again in a few seconds.',
  );
  return {
    error: serializeError(error, { includeStack: false }),
    request: { method, url },
    response: { statusCode: 503 },
  };
}
