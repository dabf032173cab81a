import type { AnalyticsApi } from '@backstage/frontend-plugin-api';
import { isAnswering } from './isAnswering';

/**
 * Analytics that never hears of somebody who answers a survey: the time of a visit
 * would tell whose answers came in then.
 */
export const withoutAnswering = (analytics: AnalyticsApi): AnalyticsApi => ({
  captureEvent: event => {
    const addresses = [
      window.location.pathname,
      event.subject,
      String(event.attributes?.to ?? ''),
    ];
    if (!addresses.some(isAnswering)) analytics.captureEvent(event);
  },
});
