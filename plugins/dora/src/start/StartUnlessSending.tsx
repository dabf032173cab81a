import { useApi } from '@backstage/frontend-plugin-api';
import { useAnswer } from '@boardwalk/ui';
import { useCallback } from 'react';
import { doraApiRef } from '../api/DoraApi';
import { StartSending } from './StartSending';

/**
 * The lines to start with, for a service that never reported a deployment. One
 * that only had none in the period needs no such advice.
 */
export const StartUnlessSending = ({ service }: { service: string }) => {
  const api = useApi(doraApiRef);
  const { value } = useAnswer(
    useCallback(
      signal => api.getCoverage({ scope: service, limit: 1 }, { signal }),
      [api, service],
    ),
  );
  if (!value || value.items.some(({ sends }) => sends.deployments)) return null;
  const title = value.items[0]?.title ?? service;
  return <StartSending service={service} title={title} />;
};
