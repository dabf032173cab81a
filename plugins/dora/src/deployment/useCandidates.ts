import type { DeploymentAnswer } from '@boardwalk/plugin-dora-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { useAnswer } from '@boardwalk/ui';
import { useCallback } from 'react';
import { doraApiRef } from '../api/DoraApi';

const DAY_MS = 86_400_000;

/** An incident is noticed before its deployment ends, or within days of it. */
const BEFORE_MS = DAY_MS;
const AFTER_MS = 7 * DAY_MS;
const LIMIT = 50;

/** Incidents of the service around a deployment that are not tied to it. */
export function useCandidates({ deployment, incidents }: DeploymentAnswer) {
  const api = useApi(doraApiRef);
  const { service, finishedAt } = deployment;
  const { value } = useAnswer(
    useCallback(
      async signal => {
        const moment = Date.parse(finishedAt);
        const { items } = await api.getIncidents(
          {
            service,
            from: new Date(moment - BEFORE_MS).toISOString(),
            to: new Date(moment + AFTER_MS).toISOString(),
            limit: LIMIT,
          },
          { signal },
        );
        return items;
      },
      [api, service, finishedAt],
    ),
  );
  const tied = incidents.map(({ id }) => id);
  return (value ?? []).filter(({ id }) => !tied.includes(id));
}
