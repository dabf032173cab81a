import type {
  DemoEnvironments,
  DemoServiceProfile,
  DemoTeam,
  Habits,
} from './types';

/** First day of the demo's history, a Monday. */
export const DEMO_START = '2024-11-25';

const group = (name: string, platformSince?: string): DemoTeam => ({
  name,
  platformSince,
});

/** Teams came one after the other; three have not come yet. */
export const demoTeams = {
  platform: group('platform-engineering', '2025-08-18'),
  checkout: group('checkout', '2025-09-15'),
  search: group('search-discovery', '2025-10-06'),
  reliability: group('site-reliability', '2025-10-13'),
  payments: group('payments', '2025-11-24'),
  listings: group('listings', '2026-01-12'),
  shipping: group('shipping', '2026-02-09'),
  sellerTools: group('seller-tools', '2026-04-13'),
  data: group('data-platform', '2026-06-01'),
  harbour: group('harbour-bookings'),
  fraud: group('fraud-risk'),
  security: group('security'),
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
  team: DemoTeam,
  before: Habits,
  after: Habits = before,
  environments: Partial<DemoEnvironments> & { releasedByMonth?: boolean } = {},
): DemoServiceProfile => ({
  name,
  team,
  habits: { before, after },
  before: environments.before ?? ['staging'],
  production: environments.production ?? ['production'],
  releasedByMonth: environments.releasedByMonth,
});

/** Two data centres; the second keeps the name of a shop that Tidewater bought. */
const TWO_PLACES = { production: ['production', 'live'] };
const WITH_TESTS = { before: ['testing', 'staging'] };
/** No tier has such a name by default, so none of it counts as production. */
const WITH_PREVIEW = { before: ['preview', 'staging'] };

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
 * payments deploys more often but fails as often as before, seller-tools is
 * faster and breaks more, and fraud-scoring has too little to say anything
 * about. The mobile app reports nothing at all.
 */
export const demoProfiles: readonly DemoServiceProfile[] = [
  service(
    'checkout-service',
    checkout,
    habits(2.2, 62, 0.19, 6.5, 7),
    habits(8.5, 11, 0.08, 1.1, 3),
    TWO_PLACES,
  ),
  service(
    'checkout-web',
    checkout,
    habits(3, 48, 0.16, 4, 6),
    habits(11, 8, 0.07, 0.7, 3),
    WITH_PREVIEW,
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
    TWO_PLACES,
  ),
  service(
    'ledger-service',
    payments,
    habits(0.6, 190, 0.1, 7, 10),
    habits(1.4, 90, 0.09, 4, 6),
    WITH_TESTS,
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
    WITH_TESTS,
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
    WITH_TESTS,
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
    habits(3, 38, 0.32, 7.5, 5),
  ),
  service(
    'seller-gateway',
    sellerTools,
    habits(1, 76, 0.14, 5, 6),
    habits(2.4, 36, 0.29, 6, 5),
  ),
  service(
    'seller-hub-web',
    sellerTools,
    habits(2, 58, 0.15, 4, 6),
    habits(3.6, 30, 0.3, 5, 5),
    WITH_PREVIEW,
  ),
  service(
    'search-service',
    search,
    habits(1.8, 60, 0.15, 4, 6),
    habits(7, 12, 0.07, 0.9, 3),
    TWO_PLACES,
  ),
  service(
    'search-indexer',
    search,
    habits(0.9, 84, 0.16, 7, 7),
    habits(3, 22, 0.08, 2, 4),
    WITH_TESTS,
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
    WITH_PREVIEW,
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
    // Its releases are marked in the charts of all.
    { releasedByMonth: true },
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
