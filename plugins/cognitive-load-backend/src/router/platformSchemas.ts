import { z } from 'zod';

const lower = (value: string) => value.toLocaleLowerCase('en-US');
const ref = (kind: string, example: string) =>
  z
    .string()
    .max(300)
    .regex(
      new RegExp(`^${kind}:[^:/]+/[^:/]+$`, 'i'),
      `must be an entity reference such as ${example}`,
    )
    .transform(lower);
const group = ref('group', 'group:default/payments');

export const signalsQuery = z.union(
  [
    z.strictObject({ group }),
    z.strictObject({ component: ref('component', 'component:default/orders') }),
  ],
  { error: 'must name either a group or a component' },
);
export const groupQuery = z.strictObject({ group: group.optional() });
export const noQuery = z.strictObject({});

const entityRef = ref('component', 'component:default/orders');
const part = z.string().min(1).max(100);

export const onboardingParams = z.object({
  kind: part,
  namespace: part,
  name: part,
});

export const withdrawalBody = z.strictObject({ entityRef });

export const milestoneBody = z.strictObject({
  entityRef,
  templateRef: ref('template', 'template:default/node-service').optional(),
  ownerRef: ref('[a-z]+', 'group:default/payments').optional(),
  stage: z.enum(['started', 'repository', 'registered']),
  at: z.iso
    .datetime({
      offset: true,
      error: 'must be a moment such as 2026-11-14T09:30:00Z',
    })
    .optional(),
});

/** Days of a report of tickets. */
const MOST_DAYS = 10_000;

export const ticketsBody = z.strictObject({
  days: z
    .array(
      z.strictObject({
        group,
        day: z.iso.date({ error: 'must be a day such as 2026-11-14' }),
        tickets: z.int().min(0).max(1_000_000),
      }),
    )
    .min(1)
    .max(MOST_DAYS)
    .refine(
      days =>
        new Set(days.map(one => `${one.group} ${one.day}`)).size ===
        days.length,
      'names a group and day twice',
    ),
});
