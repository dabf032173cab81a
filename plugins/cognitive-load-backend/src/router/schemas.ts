import {
  LOAD_ACTION_STATES,
  type LoadActionChange,
  type NewLoadAction,
  type NewWave,
  type SurveyResponse,
} from '@boardwalk/plugin-cognitive-load-common';
import { z } from 'zod';

const text = z.string().trim().min(1).max(200);
const lower = (value: string) => value.toLocaleLowerCase('en-US');
const entityRef = (kinds: string, example: string) =>
  z
    .string()
    .max(300)
    .regex(
      new RegExp(`^(${kinds}):[^:/]+/[^:/]+$`, 'i'),
      `must be an entity reference such as ${example}`,
    )
    .transform(lower);
const groupRef = entityRef('group', 'group:default/payments');
const dateTime = z.iso.datetime({
  offset: true,
  error: 'must be a time such as 2026-11-14T18:00:00Z',
});
const day = z.iso.date({ error: 'must be a day such as 2026-11-14' });
const webUrl = z.url({
  protocol: /^https?$/,
  error: 'must be an address with http or https',
});

/** Ids of waves, comments and actions. */
export const id = z.uuid();

const definitionVersion = z.strictObject({
  key: text,
  version: z.int().min(1),
});

export const waveBody: z.ZodType<NewWave> = z.strictObject({
  title: text,
  kind: z.enum(['scheduled', 'baseline']),
  definition: definitionVersion,
  modules: z.array(text).max(20).optional(),
  audience: z.array(groupRef).min(1).max(500),
  opensAt: dateTime.optional(),
  closesAt: dateTime,
  thresholds: z
    .strictObject({
      headline: z.int().min(4).max(100),
      items: z.int().min(4).max(100),
      comments: z.int().min(4).max(100),
    })
    .optional(),
});

export const responseBody: z.ZodType<SurveyResponse> = z.strictObject({
  homeGroup: z.string().max(300),
  recent: z.string().max(100).optional(),
  answers: z.record(z.string().max(100), z.number().nullable()),
  comment: z.string().max(10_000).optional(),
});

const metric = z
  .string()
  .regex(
    /^(index|satisfaction|(subscale|item|module):[a-z0-9-]{1,40})$/,
    'must be a metric such as index or subscale:friction',
  );
const ownerRef = entityRef('group|user', 'group:default/payments');

export const newActionBody: z.ZodType<NewLoadAction> = z.strictObject({
  waveId: id,
  group: groupRef,
  metric,
  title: text,
  ownerRef,
  due: day.optional(),
  url: webUrl.optional(),
});

export const actionChangeBody: z.ZodType<LoadActionChange> = z.strictObject({
  title: text.optional(),
  ownerRef: ownerRef.optional(),
  state: z.enum(LOAD_ACTION_STATES).optional(),
  due: day.nullable().optional(),
  url: webUrl.nullable().optional(),
});

export const definitionPath = z.object({
  key: text,
  version: z.coerce.number().int().min(1),
});

const wave = z.union([z.literal('latest'), id], {
  error: 'must be latest or the id of a wave',
});

export const resultsQuery = z.strictObject({
  group: groupRef.optional(),
  wave: wave.optional(),
});
export const trendQuery = z.strictObject({ group: groupRef.optional() });
export const overviewQuery = z.strictObject({ wave: wave.optional() });
export const compareQuery = z.strictObject({
  group: groupRef.optional(),
  from: id,
  to: id,
});
export const effectQuery = z.strictObject({ from: id, to: id });
export const actionsQuery = z.strictObject({
  group: groupRef.optional(),
  wave: id.optional(),
});
export const exportQuery = z.strictObject({
  wave: wave.optional(),
  format: z.enum(['csv', 'json']).default('json'),
});
