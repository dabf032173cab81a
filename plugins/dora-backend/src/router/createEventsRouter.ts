import type {
  AuditorService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  doraEventCreatePermission,
  type IngestResult,
} from '@boardwalk/plugin-dora-common';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import type { EventIngestService } from '../service/EventIngestService';
import { readEventInputs } from './body/readEventInputs';
import { createPermissionCheck } from './createPermissionCheck';

const eventsQuery = z.object({
  dryRun: z.enum(['true', 'false']).default('false'),
});

/** `POST /v1/events` */
export function createEventsRouter(options: {
  ingest: EventIngestService;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  auditor: AuditorService;
}): Router {
  const { ingest, auditor } = options;
  const router = PromiseRouter();
  const authorize = createPermissionCheck(options, doraEventCreatePermission);

  router.post('/v1/events', async (req, res) => {
    await authorize(req);
    const query = eventsQuery.safeParse(req.query);
    if (!query.success) throw new InputError(z.prettifyError(query.error));
    const dryRun = query.data.dryRun === 'true';

    const audit = await auditor.createEvent({
      eventId: 'event-ingest',
      request: req,
      meta: { queryType: dryRun ? 'dry-run' : 'store' },
    });
    try {
      const result = await ingest.ingest(readEventInputs(req), { dryRun });
      const { accepted, duplicates, rejected, rejectedTotal } = result;
      await audit.success({
        meta: {
          accepted,
          duplicates,
          rejected: rejectedTotal ?? rejected.length,
        },
      });
      const nothing = accepted + duplicates === 0;
      res
        .status(nothing ? 400 : 200)
        .json(nothing ? { error: describeNothing(result), ...result } : result);
    } catch (error) {
      await audit.fail({ error: error as Error });
      throw error;
    }
  });
  return router;
}

/** An error like any other, beside the list of what is wrong with each event. */
function describeNothing({ rejected }: IngestResult) {
  const [first] = rejected;
  return {
    name: 'InputError',
    message: `None of the events could be taken. Event ${first.index}: ${first.error}`,
  };
}
