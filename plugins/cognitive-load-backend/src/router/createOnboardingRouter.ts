import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { json, type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import {
  clockRef,
  type OnboardingService,
} from '../service/platform/OnboardingService';
import { audited } from './audited';
import { parseWith } from './parseWith';
import {
  milestoneBody,
  noQuery,
  onboardingParams,
  withdrawalBody,
} from './platformSchemas';

const MILESTONES = '/v1/onboarding/milestones';

/** The onboarding clock: anybody signed in may read it, other plugins report to it. */
export function createOnboardingRouter(options: {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  onboarding: OnboardingService;
}): Router {
  const { httpAuth, auditor, onboarding } = options;
  const router = PromiseRouter();

  router.get('/v1/onboarding/:kind/:namespace/:name', async (req, res) => {
    await httpAuth.credentials(req, { allow: ['user', 'service'] });
    parseWith(noQuery, req.query);
    const ref = clockRef(parseWith(onboardingParams, req.params));
    res.json(await onboarding.getClock(ref));
  });

  router.post(MILESTONES, json({ limit: '10kb' }), async (req, res) => {
    await httpAuth.credentials(req, { allow: ['service'] });
    const report = parseWith(milestoneBody, req.body);
    await audited(
      auditor,
      {
        eventId: 'onboarding-milestone',
        request: req,
        meta: { entityRef: report.entityRef, stage: report.stage },
      },
      () => onboarding.record(report),
    );
    res.status(204).end();
  });

  router.delete(MILESTONES, json({ limit: '10kb' }), async (req, res) => {
    await httpAuth.credentials(req, { allow: ['service'] });
    const { entityRef } = parseWith(withdrawalBody, req.body);
    await audited(
      auditor,
      { eventId: 'onboarding-withdraw', request: req, meta: { entityRef } },
      () => onboarding.withdraw(entityRef),
    );
    res.status(204).end();
  });
  return router;
}
