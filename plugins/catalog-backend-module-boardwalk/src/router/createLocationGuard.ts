import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import express, { Router } from 'express';
import { ReadableSources, refuseTarget } from '../domain/registrationTarget';
import { analyzeBody, locationBody, validateBody } from './schemas';

/**
 * Stands before the catalog's own routes and refuses locations that the
 * backend would not, or must not, read. The catalog would accept most of them
 * and report a processing error minutes later.
 *
 * Bodies that are malformed in other ways pass: the catalog answers those.
 */
export function createLocationGuard(sources: ReadableSources): Router {
  const router = Router();
  // Leaves the parsed body for the catalog, with the catalog's own limit.
  const json = express.json();

  router.post('/locations', json, (req, _res, next) => {
    checkLocation(req.body, sources);
    next();
  });
  router.put('/locations/:id', json, (req, _res, next) => {
    checkLocation(req.body, sources);
    next();
  });
  router.post('/analyze-location', json, (req, _res, next) => {
    const parsed = analyzeBody.safeParse(req.body);
    checkLocation(parsed.data?.location, sources);
    next();
  });
  router.post('/validate-entity', json, (req, _res, next) => {
    checkAnnotations(req.body);
    next();
  });
  return router;
}

function checkLocation(body: unknown, sources: ReadableSources) {
  const parsed = locationBody.safeParse(body);
  if (!parsed.success) {
    return;
  }
  const { type, target } = parsed.data;
  if (type !== 'url') {
    throw new InputError(
      `Locations of type '${type}' cannot be registered, only 'url'. Files on the backend's disk are loaded by listing their folder in boardwalk.catalog.folders`,
    );
  }
  const reason = refuseTarget(target, sources);
  if (reason) {
    throw new InputError(reason);
  }
}

/**
 * The catalog lets these annotations of an entity under validation override the
 * location of the request: with `file:…` it would read the backend's disk and
 * quote from it in its errors.
 */
function checkAnnotations(body: unknown) {
  const parsed = validateBody.safeParse(body);
  const annotations = parsed.data?.entity.metadata.annotations ?? {};
  for (const name of [ANNOTATION_LOCATION, ANNOTATION_ORIGIN_LOCATION]) {
    if (name in annotations && !String(annotations[name]).startsWith('url:')) {
      throw new InputError(
        `The annotation ${name} of an entity to validate must start with url:`,
      );
    }
  }
}
