import type {
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import {
  BENCHMARK_EDITIONS,
  type BenchmarksAnswer,
  type DoraPage,
} from '@boardwalk/plugin-dora-common';
import type { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { DoraMetricsService, ReadOptions } from '../../service/read/types';
import { parseWith } from '../parseWith';
import { pagesOf, sendCsv, type CsvColumns } from './csv';
import {
  adoptionTeamColumns,
  changeColumns,
  coverageColumns,
  deploymentColumns,
  distributionColumns,
  incidentColumns,
  serviceColumns,
} from './csvColumns';
import {
  adoptionQuery,
  adoptionTeamsQuery,
  changesQuery,
  coverageQuery,
  deploymentId,
  deploymentsQuery,
  distributionQuery,
  incidentsQuery,
  MAX_LIMIT,
  metricsQuery,
  noQuery,
  scopesQuery,
  servicesQuery,
} from './schemas';
import { sendMetrics } from './sendMetrics';

interface ListQuery {
  format?: 'json' | 'csv';
  cursor?: string;
  limit: number;
}

/** What can be read: figures, the rows behind them, and what they mean. */
export function createReadRouter(options: {
  metrics: DoraMetricsService;
  httpAuth: HttpAuthService;
}): Router {
  const { metrics, httpAuth } = options;
  const router = PromiseRouter();

  const credentialsOf = (req: Request): Promise<BackstageCredentials> =>
    httpAuth.credentials(req, { allow: ['user', 'service'] });

  const wantsCsv = (req: Request, { format }: { format?: 'json' | 'csv' }) =>
    format === 'csv' ||
    (format === undefined && req.accepts(['json', 'text/csv']) === 'text/csv');

  /** Answers with a page as JSON, or with all pages as CSV. */
  async function answerList<Q extends ListQuery, T>(
    req: Request,
    res: Response,
    list: {
      name: string;
      query: Q;
      columns: CsvColumns<T>;
      read: (query: Q, options: ReadOptions) => Promise<DoraPage<T>>;
      credentials: BackstageCredentials;
    },
  ): Promise<void> {
    const { query, read, credentials } = list;
    if (!wantsCsv(req, query)) {
      res.json(await read(query, { credentials }));
      return;
    }
    await sendCsv(res, {
      ...list,
      pages: pagesOf(cursor =>
        read({ ...query, cursor, limit: MAX_LIMIT }, { credentials }),
      ),
    });
  }

  router.get('/v1/metrics', async (req, res) => {
    const credentials = await credentialsOf(req);
    const query = parseWith(metricsQuery, req.query);
    sendMetrics(res, await metrics.getMetrics(query, { credentials }));
  });

  router.get('/v1/services', async (req, res) => {
    const credentials = await credentialsOf(req);
    await answerList(req, res, {
      name: 'services',
      query: parseWith(servicesQuery, req.query),
      columns: serviceColumns,
      read: metrics.listServices,
      credentials,
    });
  });

  router.get('/v1/deployments', async (req, res) => {
    const credentials = await credentialsOf(req);
    await answerList(req, res, {
      name: 'deployments',
      query: parseWith(deploymentsQuery, req.query),
      columns: deploymentColumns,
      read: metrics.listDeployments,
      credentials,
    });
  });

  router.get('/v1/deployments/:id', async (req, res) => {
    const credentials = await credentialsOf(req);
    const id = parseWith(deploymentId, req.params.id);
    res.json(await metrics.getDeployment(id, { credentials }));
  });

  router.get('/v1/changes', async (req, res) => {
    const credentials = await credentialsOf(req);
    await answerList(req, res, {
      name: 'changes',
      query: parseWith(changesQuery, req.query),
      columns: changeColumns,
      read: metrics.listChanges,
      credentials,
    });
  });

  router.get('/v1/incidents', async (req, res) => {
    const credentials = await credentialsOf(req);
    await answerList(req, res, {
      name: 'incidents',
      query: parseWith(incidentsQuery, req.query),
      columns: incidentColumns,
      read: metrics.listIncidents,
      credentials,
    });
  });

  router.get('/v1/coverage', async (req, res) => {
    const credentials = await credentialsOf(req);
    await answerList(req, res, {
      name: 'coverage',
      query: parseWith(coverageQuery, req.query),
      columns: coverageColumns,
      read: metrics.getCoverage,
      credentials,
    });
  });

  router.get('/v1/distribution', async (req, res) => {
    const credentials = await credentialsOf(req);
    const query = parseWith(distributionQuery, req.query);
    const answer = await metrics.getDistribution(query, { credentials });
    if (!wantsCsv(req, query)) {
      res.json(answer);
      return;
    }
    await sendCsv(res, {
      name: 'distribution',
      columns: distributionColumns,
      pages: pagesOf(async () => ({ items: answer.services, pageInfo: {} })),
    });
  });

  router.get('/v1/adoption', async (req, res) => {
    const credentials = await credentialsOf(req);
    const query = parseWith(adoptionQuery, req.query);
    res.json(await metrics.getAdoption(query, { credentials }));
  });

  router.get('/v1/adoption/teams', async (req, res) => {
    const credentials = await credentialsOf(req);
    const { format, ...query } = parseWith(adoptionTeamsQuery, req.query);
    const answer = await metrics.listAdoptionTeams(query, { credentials });
    if (!wantsCsv(req, { format })) {
      res.json(answer);
      return;
    }
    await sendCsv(res, {
      name: 'adoption-teams',
      columns: adoptionTeamColumns,
      pages: pagesOf(async () => answer),
    });
  });

  router.get('/v1/scopes', async (req, res) => {
    const credentials = await credentialsOf(req);
    const query = parseWith(scopesQuery, req.query);
    res.json(await metrics.searchScopes(query, { credentials }));
  });

  router.get('/v1/benchmarks', async (req, res) => {
    await credentialsOf(req);
    parseWith(noQuery, req.query);
    const answer: BenchmarksAnswer = { editions: [...BENCHMARK_EDITIONS] };
    res.json(answer);
  });

  router.get('/v1/definitions', async (req, res) => {
    const credentials = await credentialsOf(req);
    parseWith(noQuery, req.query);
    res.json(await metrics.getDefinitions({ credentials }));
  });
  return router;
}
