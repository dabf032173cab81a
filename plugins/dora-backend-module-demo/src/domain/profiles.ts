import type { DemoServiceProfile, DemoTeam, Habits } from './types';

/** First day of the demo's history, a Monday. */
export const DEMO_START = '2024-11-25';

const team = (name: string, platformSince?: string): DemoTeam => ({
  name,
  platformSince,
});

/** Teams came one after the other; three have not come yet. */
export const demoTeams = {
  platform: team('platform-engineering', '2025-08-18'),
  checkout: team('checkout', '2025-09-15'),
  search: team('search-discovery', '2025-10-06'),
  reliability: team('site-reliability', '2025-10-13'),
  payments: team('payments', '2025-11-24'),
  listings: team('listings', '2026-01-12'),
  shipping: team('shipping', '2026-02-09'),
  sellerTools: team('seller-tools', '2026-04-13'),
  data: team('data-platform', '2026-06-01'),
  harbour: team('harbour-bookings'),
  fraud: team('fraud-risk'),
  security: team('security'),
};

const habits = (
  deploymentsPerWeek: number,
  leadHours: number,
  failureShare: number,
  recoveryHours: number,
  changesAtOnce: number,
): Habits => ({
  deploymentsPerWeek,
  leadHours,
  failureShare,
  recoveryHours,
  changesAtOnce,
});

const service = (
  name: string,
  of: DemoTeam,
  before: Habits,
  after: Habits = before,
  regions?: readonly string[],
): DemoServiceProfile => ({ name, team: of, before, after, regions });

const {
  platform,
  checkout,
  search,
  reliability,
  payments,
  listings,
  shipping,
  sellerTools,
  data,
  harbour,
  fraud,
  security,
} = demoTeams;

/**
 * Services of the demo that are deployed. Not every team gains everything:
 * payments deploys more often but fails as often as before for months, and
 * fraud-scoring has too little to say anything about.
 */
export const demoProfiles: readonly DemoServiceProfile[] = [
  service(
    'checkout-service',
    checkout,
    habits(2.2, 62, 0.19, 6.5, 7),
    habits(8.5, 11, 0.08, 1.1, 3),
    ['eu', 'us'],
  ),
  service(
    'checkout-web',
    checkout,
    habits(3, 48, 0.16, 4, 6),
    habits(11, 8, 0.07, 0.7, 3),
  ),
  service(
    'order-worker',
    checkout,
    habits(1.2, 80, 0.2, 9, 8),
    habits(4, 16, 0.09, 1.6, 4),
  ),
  service(
    'payments-service',
    payments,
    habits(1, 130, 0.12, 5, 9),
    habits(2.6, 52, 0.13, 2.8, 5),
    ['eu', 'us'],
  ),
  service(
    'ledger-service',
    payments,
    habits(0.6, 190, 0.1, 7, 10),
    habits(1.4, 90, 0.09, 4, 6),
  ),
  service(
    'payout-batch',
    payments,
    habits(0.4, 210, 0.15, 14, 9),
    habits(0.9, 110, 0.12, 6, 6),
  ),
  service('fraud-scoring', fraud, habits(0.25, 240, 0.2, 12, 10)),
  service(
    'shipping-service',
    shipping,
    habits(1.5, 72, 0.18, 6, 7),
    habits(4.5, 20, 0.1, 1.9, 4),
  ),
  service(
    'carrier-adapters',
    shipping,
    habits(2.4, 40, 0.24, 5, 5),
    habits(5, 18, 0.14, 2, 4),
  ),
  service('harbour-booking-service', harbour, habits(1.1, 95, 0.17, 8, 8)),
  service('harbour-portal', harbour, habits(1.4, 70, 0.15, 6, 7)),
  service('tide-feed', harbour, habits(0.5, 120, 0.12, 10, 6)),
  service(
    'classifieds-monolith',
    listings,
    habits(0.25, 420, 0.32, 26, 24),
    habits(0.2, 400, 0.3, 24, 22),
  ),
  service(
    'listings-service',
    listings,
    habits(2, 66, 0.17, 5, 6),
    habits(6, 15, 0.09, 1.4, 3),
  ),
  service(
    'media-pipeline',
    listings,
    habits(0.8, 100, 0.2, 9, 8),
    habits(2.2, 34, 0.13, 3.4, 5),
  ),
  service(
    'valuation-service',
    listings,
    habits(0.7, 50, 0.22, 7, 5),
    habits(3.4, 12, 0.15, 2.2, 3),
  ),
  service(
    'offers-service',
    sellerTools,
    habits(1.3, 88, 0.19, 7, 8),
    habits(3, 30, 0.13, 3, 4),
  ),
  service(
    'seller-gateway',
    sellerTools,
    habits(1, 76, 0.14, 5, 6),
    habits(2.6, 28, 0.1, 2.4, 4),
  ),
  service(
    'seller-hub-web',
    sellerTools,
    habits(2, 58, 0.15, 4, 6),
    habits(5, 18, 0.1, 1.5, 4),
  ),
  service(
    'search-service',
    search,
    habits(1.8, 60, 0.15, 4, 6),
    habits(7, 12, 0.07, 0.9, 3),
    ['eu', 'us'],
  ),
  service(
    'search-indexer',
    search,
    habits(0.9, 84, 0.16, 7, 7),
    habits(3, 22, 0.08, 2, 4),
  ),
  service(
    'storefront-gateway',
    search,
    habits(1.2, 55, 0.12, 3.5, 5),
    habits(4.5, 14, 0.06, 0.9, 3),
  ),
  service(
    'storefront-web',
    search,
    habits(3.4, 44, 0.17, 3, 6),
    habits(12, 7, 0.08, 0.6, 3),
  ),
  service(
    'event-collector',
    data,
    habits(0.7, 110, 0.14, 8, 7),
    habits(1.8, 40, 0.1, 4, 5),
  ),
  service(
    'price-guide',
    data,
    habits(0.5, 140, 0.16, 11, 8),
    habits(1.2, 60, 0.12, 5, 5),
  ),
  service(
    'deploy-controller',
    platform,
    habits(2, 36, 0.14, 2.5, 5),
    habits(6, 9, 0.06, 0.8, 3),
  ),
  service(
    'feature-flags',
    platform,
    habits(1.6, 40, 0.1, 2, 4),
    habits(5, 10, 0.05, 0.6, 3),
  ),
  service(
    'status-page',
    reliability,
    habits(0.6, 52, 0.08, 2, 4),
    habits(1.5, 20, 0.06, 1, 3),
  ),
  service('accounts-service', security, habits(0.8, 96, 0.11, 4, 7)),
];
