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
