import { expect, type APIRequestContext } from '@playwright/test';
import { headersOf } from './api';

const DAY = 86_400_000;

/**
 * Waits until the demo's deliveries are reported up to now, and in the figures: a
 * new portal does that in the background, oldest first.
 */
export async function demoReported(request: APIRequestContext) {
  const headers = await headersOf(request, 'platform-engineer');
  const from = new Date(Date.now() - 10 * DAY).toISOString();
  const read = async (scope: string) => {
    const response = await request.get(
      `/api/dora/v1/metrics?from=${from}&granularity=none${scope}`,
      { headers },
    );
    return response.ok() ? response.json() : undefined;
  };
  await expect
    .poll(
      async () => {
        const service = await read('&scope=component:default/checkout-service');
        if (!service?.metrics.deploymentFrequency.deployments) return undefined;
        return (await read(''))?.pendingServices;
      },
      { timeout: 180_000, intervals: [1_000] },
    )
    .toBe(0);
}
