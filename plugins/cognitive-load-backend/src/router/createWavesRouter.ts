import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  cognitiveLoadResultsReadPermission,
  cognitiveLoadWaveManagePermission,
} from '@boardwalk/plugin-cognitive-load-common';
import express, { type Request, type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { ResultsService } from '../service/ResultsService';
import type { WaveCloser } from '../service/WaveCloser';
import type { WaveService } from '../service/WaveService';
import { audited } from './audited';
import { parseWith } from './parseWith';
import { requirePermission } from './requirePermission';
import { id as idSchema, trendQuery, waveBody } from './schemas';
import type { RouterDeps } from './types';

/** `/v1/waves`: from the draft to the end. */
export function createWavesRouter(
  options: RouterDeps & {
    waves: WaveService;
    closer: WaveCloser;
    results: ResultsService;
  },
): Router {
  const { waves, closer, results, httpAuth, permissions, auditor } = options;
  const router = PromiseRouter();
  const json = express.json({ limit: '100kb' });

  /** Whether the caller, who may read results, also manages waves: only those see drafts. */
  const mayRead = async (req: Request): Promise<{ seesDrafts: boolean }> => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    await requirePermission(
      permissions,
      cognitiveLoadResultsReadPermission,
      credentials,
    );
    const [{ result }] = await permissions.authorize(
      [{ permission: cognitiveLoadWaveManagePermission }],
      { credentials },
    );
    return { seesDrafts: result === AuthorizeResult.ALLOW };
  };
  const requireManage = (credentials: BackstageCredentials) =>
    requirePermission(
      permissions,
      cognitiveLoadWaveManagePermission,
      credentials,
    );
  /** A change of a wave: who may manage them does it, and the audit tells of it. */
  const manage = async <T>(
    req: Request,
    actionType: string,
    work: () => Promise<T>,
  ): Promise<T> => {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    return audited(
      auditor,
      {
        eventId: 'wave-manage',
        request: req,
        meta: { actionType, waveId: req.params.id },
      },
      async () => {
        await requireManage(credentials);
        return work();
      },
    );
  };
  const idOf = (req: Request) => parseWith(idSchema, req.params.id);

  router.get('/v1/waves', async (req, res) => {
    res.json(await waves.list(await mayRead(req)));
  });

  router.get('/v1/waves/:id', async (req, res) => {
    res.json(await waves.get(idOf(req), await mayRead(req)));
  });

  router.post('/v1/waves', json, async (req, res) => {
    const wave = await manage(req, 'create', () =>
      waves.create(parseWith(waveBody, req.body)),
    );
    res.status(201).json(wave);
  });

  router.put('/v1/waves/:id', json, async (req, res) => {
    const wave = await manage(req, 'update', () =>
      waves.update(idOf(req), parseWith(waveBody, req.body)),
    );
    res.json(wave);
  });

  router.delete('/v1/waves/:id', async (req, res) => {
    await manage(req, 'delete', () => waves.delete(idOf(req)));
    res.status(204).end();
  });

  router.post('/v1/waves/:id/open', async (req, res) => {
    res.json(await manage(req, 'open', () => waves.open(idOf(req))));
  });

  router.post('/v1/waves/:id/remind', async (req, res) => {
    res.json(await manage(req, 'remind', () => waves.remind(idOf(req))));
  });

  router.post('/v1/waves/:id/close', async (req, res) => {
    const wave = await manage(req, 'close', async () => {
      await closer.close(idOf(req));
      return waves.get(idOf(req));
    });
    res.json(wave);
  });

  router.post('/v1/waves/:id/void', async (req, res) => {
    const wave = await manage(req, 'void', async () => {
      await closer.makeVoid(idOf(req));
      return waves.get(idOf(req));
    });
    res.json(wave);
  });

  router.get('/v1/waves/:id/audience', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    await requireManage(credentials);
    res.json(await waves.previewAudience(idOf(req)));
  });

  router.get('/v1/waves/:id/health', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    await requireManage(credentials);
    res.json(await results.getHealth(idOf(req)));
  });

  router.get('/v1/waves/:id/participation', async (req, res) => {
    await mayRead(req);
    const { group } = parseWith(trendQuery, req.query);
    res.json(await results.getParticipation(idOf(req), group));
  });
  return router;
}
