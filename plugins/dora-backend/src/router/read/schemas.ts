import {
  REPORT_KINDS,
  type DeploymentStatus,
  type DoraMetricId,
  type EnvironmentTier,
  type Granularity,
  type OwnershipView,
} from '@boardwalk/plugin-dora-common';
import { z } from 'zod';
import { LONGEST_WINDOW } from '../../domain/adoption/planWindows';
import { SERVICE_SORTS } from '../../service/read/types';

const TIERS = [
  'production',
  'staging',
  'testing',
  'development',
  'other',
] as const satisfies readonly EnvironmentTier[];
const STATUSES = [
  'success',
  'failure',
  'aborted',
] as const satisfies readonly DeploymentStatus[];
const METRICS = [
  'deploymentFrequency',
  'changeLeadTime',
  'changeFailRate',
  'failedDeploymentRecoveryTime',
  'deploymentReworkRate',
] as const satisfies readonly DoraMetricId[];
const GRANULARITIES = [
  'day',
  'week',
  'month',
  'none',
] as const satisfies readonly Granularity[];
const OWNERSHIPS = ['now', 'then'] as const satisfies readonly OwnershipView[];

/** The largest page. */
export const MAX_LIMIT = 500;

const text = z.string().min(1).max(300);
const flag = z
  .enum(['true', 'false'])
  .transform(value => value === 'true')
  .optional();
const tier = z.enum(TIERS);

const range = {
  scope: text.optional(),
  from: text.optional(),
  to: text.optional(),
  ownership: z.enum(OWNERSHIPS).default('now'),
};
const list = {
  service: text.optional(),
  cursor: z.string().min(1).max(2_000).optional(),
  limit: z.coerce.number().int().min(1).max(MAX_LIMIT).default(50),
  format: z.enum(['json', 'csv']).optional(),
};

export const metricsQuery = z.strictObject({
  ...range,
  tier: tier.default('production'),
  granularity: z.enum(GRANULARITIES).default('week'),
  compare: text.optional(),
});

export const servicesQuery = z.strictObject({
  ...range,
  ...list,
  tier: tier.default('production'),
  sort: z.enum(SERVICE_SORTS).default('service'),
  order: z.enum(['asc', 'desc']).default('asc'),
  query: text.optional(),
  active: flag,
  neverDeployed: flag,
});

export const deploymentsQuery = z.strictObject({
  ...range,
  ...list,
  tier: tier.optional(),
  environment: text.toLowerCase().optional(),
  status: z.enum(STATUSES).optional(),
  failed: flag,
  rework: flag,
});

export const changesQuery = z.strictObject({
  ...range,
  ...list,
  tier: tier.optional(),
  environment: text.toLowerCase().optional(),
});

export const incidentsQuery = z.strictObject({
  ...range,
  ...list,
  environment: text.toLowerCase().optional(),
  open: flag,
});

export const distributionQuery = z.strictObject({
  ...range,
  metric: z.enum(METRICS),
  tier: tier.default('production'),
  format: list.format,
});

export const coverageQuery = z.strictObject({
  ...range,
  ...list,
  query: text.optional(),
  lacks: z.enum(REPORT_KINDS).optional(),
  neverDeployed: flag,
});

const days = (least: number, most: number) =>
  z.coerce.number().int().min(least).max(most);

export const adoptionTeamsQuery = z.strictObject({
  scope: range.scope,
  date: text.optional(),
  before: days(1, LONGEST_WINDOW).optional(),
  after: days(1, LONGEST_WINDOW).optional(),
  gap: days(0, LONGEST_WINDOW).default(0),
  tier: tier.default('production'),
  format: list.format,
});

export const adoptionQuery = adoptionTeamsQuery
  .omit({ format: true })
  .extend({ ownership: range.ownership });

export const scopesQuery = z.strictObject({
  query: z.string().max(300).default(''),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

export const noQuery = z.strictObject({});

export const deploymentId = z
  .string()
  .regex(/^\d{1,18}$/, 'must be the id of a deployment in this API');
