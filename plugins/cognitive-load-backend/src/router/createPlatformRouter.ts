import {
  cognitiveLoadResultsReadPermission,
  cognitiveLoadTicketWritePermission,
} from '@boardwalk/plugin-cognitive-load-common';
import { json, type Request, type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { PlatformService } from '../service/platform/PlatformService';
import { audited } from './audited';
import { parseWith } from './parseWith';
import {
  groupQuery,
  noQuery,
  signalsQuery,
  ticketsBody,
} from './platformSchemas';
import { requirePermission } from './requirePermission';
import type { RouterDeps } from './types';

/** What stands beside the survey; reading takes the permission for results. */
export function createPlatformRouter(
  options: RouterDeps & { platform: PlatformService },
): Router {
  const { platform, httpAuth, permissions, auditor } = options;
  const router = PromiseRouter();

  const requireReader = async (req: Request) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    await requirePermission(
      permissions,
      cognitiveLoadResultsReadPermission,
      credentials,
    );
  };

  router.get('/v1/signals', async (req, res) => {
    await requireReader(req);
    const query = parseWith(signalsQuery, req.query);
    res.json(
      'group' in query
        ? await platform.getGroupSignals(query.group)
        : await platform.getComponentSignals(query.component),
    );
  });

  router.get('/v1/onboarding/services', async (req, res) => {
    await requireReader(req);
    const { group } = parseWith(groupQuery, req.query);
    res.json(await platform.getOnboarding(group ?? null));
  });

  router.get('/v1/adoption', async (req, res) => {
    await requireReader(req);
    parseWith(noQuery, req.query);
    res.json(await platform.getAdoption());
  });

  router.get('/v1/tickets', async (req, res) => {
    await requireReader(req);
    const { group } = parseWith(groupQuery, req.query);
    res.json(await platform.getTickets(group ?? null));
  });

  router.post('/v1/tickets', json({ limit: '2mb' }), async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    await audited(
      auditor,
      { eventId: 'tickets-report', request: req },
      async () => {
        await requirePermission(
          permissions,
          cognitiveLoadTicketWritePermission,
          credentials,
        );
        const { days } = parseWith(ticketsBody, req.body);
        await platform.saveTickets(days);
      },
    );
    res.status(204).end();
  });

  router.get('/v1/slos', async (req, res) => {
    await requireReader(req);
    parseWith(noQuery, req.query);
    res.json(await platform.getObjectives());
  });
  return router;
}
