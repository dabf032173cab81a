import {
  cognitiveLoadExportPermission,
  cognitiveLoadResultsReadPermission,
  cognitiveLoadWaveManagePermission,
} from '@boardwalk/plugin-cognitive-load-common';
import type { BasicPermission } from '@backstage/plugin-permission-common';
import type { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { ComparisonService } from '../service/ComparisonService';
import type { ResultsService } from '../service/ResultsService';
import { audited } from './audited';
import { waveRowsCsv } from './csv';
import { parseWith } from './parseWith';
import { requirePermission } from './requirePermission';
import {
  compareQuery,
  effectQuery,
  exportQuery,
  id as idSchema,
  overviewQuery,
  resultsQuery,
  trendQuery,
} from './schemas';
import type { RouterDeps } from './types';

/** What is published: `/v1/results`, `/v1/comments` and `/v1/export`. */
export function createResultsRouter(
  options: RouterDeps & {
    results: ResultsService;
    comparisons: ComparisonService;
  },
): Router {
  const { results, comparisons, httpAuth, permissions, auditor } = options;
  const router = PromiseRouter();

  const require = async (req: Request, permission: BasicPermission) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    await requirePermission(permissions, permission, credentials);
  };

  router.get('/v1/results', async (req, res) => {
    await require(req, cognitiveLoadResultsReadPermission);
    res.json(await results.getResults(parseWith(resultsQuery, req.query)));
  });

  router.get('/v1/results/trend', async (req, res) => {
    await require(req, cognitiveLoadResultsReadPermission);
    res.json(await results.getTrend(parseWith(trendQuery, req.query)));
  });

  router.get('/v1/results/compare', async (req, res) => {
    await require(req, cognitiveLoadResultsReadPermission);
    res.json(await comparisons.compare(parseWith(compareQuery, req.query)));
  });

  router.get('/v1/results/groups', async (req, res) => {
    await require(req, cognitiveLoadResultsReadPermission);
    res.json(await results.getOverview(parseWith(overviewQuery, req.query)));
  });

  router.get('/v1/results/adoption-effect', async (req, res) => {
    await require(req, cognitiveLoadResultsReadPermission);
    res.json(
      await comparisons.getAdoptionEffect(parseWith(effectQuery, req.query)),
    );
  });

  router.get('/v1/comments', async (req, res) => {
    await require(req, cognitiveLoadResultsReadPermission);
    res.json(await results.listComments(parseWith(resultsQuery, req.query)));
  });

  router.post('/v1/comments/:id/hide', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    const commentId = parseWith(idSchema, req.params.id);
    await audited(
      auditor,
      { eventId: 'comment-hide', request: req, meta: { commentId } },
      async () => {
        await requirePermission(
          permissions,
          cognitiveLoadWaveManagePermission,
          credentials,
        );
        await results.hideComment(commentId);
      },
    );
    res.status(204).end();
  });

  router.get('/v1/export', async (req, res) => {
    await require(req, cognitiveLoadExportPermission);
    const { format, wave } = parseWith(exportQuery, req.query);
    const overview = await results.getOverview({ wave });
    const name = `cognitive-load-${overview.wave.id}`;
    res.setHeader(
      'Content-Disposition',
      `attachment; filename="${name}.${format}"`,
    );
    if (format === 'csv') res.type('text/csv').send(waveRowsCsv(overview));
    else res.json(overview);
  });
  return router;
}
