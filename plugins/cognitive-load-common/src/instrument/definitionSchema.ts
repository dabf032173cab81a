import { z } from 'zod';

const text = z.string().trim().min(1).max(1_000);
const key = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9-]{0,39}$/,
    'must be lower-case letters, digits and -',
  );
const unique = (keys: readonly string[]) => new Set(keys).size === keys.length;

const itemSchema = z.strictObject({
  key,
  question: text,
  /** One for each box, from 1 on. */
  labels: z.array(text).min(2).max(7),
  /** A high answer is a light load. */
  reversed: z.boolean().default(false),
});

const ratingSchema = z.strictObject({
  key,
  question: text,
  /** Ends of a scale of 0-100 in steps of 5. */
  low: text,
  high: text,
});

const subscaleSchema = z.strictObject({
  key,
  title: text,
  items: z.array(key).length(3),
});

const optionSchema = z.strictObject({
  key,
  label: text,
  eligible: z.boolean(),
});

const moduleSchema = z.strictObject({
  key,
  title: text,
  intro: text.optional(),
  /** Whom the wording is owed to, with its licence. */
  attribution: text.optional(),
  /** What has to be looked into before it is switched on. */
  caution: text.optional(),
  enabled: z.boolean().default(false),
  items: z.array(itemSchema).default([]),
  ratings: z.array(ratingSchema).default([]),
});

const shape = z.strictObject({
  key,
  version: z.int().min(1),
  title: text,
  intro: text,
  promise: text,
  screener: z.strictObject({
    question: text,
    options: z.array(optionSchema).min(2).max(10),
  }),
  notApplicable: text,
  items: z.array(itemSchema).min(3).max(40),
  subscales: z.array(subscaleSchema).min(1).max(6),
  /** Key of the item asked of everyone, outside of the index. */
  satisfaction: key.optional(),
  comment: z
    .strictObject({ question: text, maxLength: z.int().min(1).max(2_000) })
    .optional(),
  microPrompts: z
    .array(z.strictObject({ key, items: z.array(key).min(1) }))
    .default([]),
  modules: z.array(moduleSchema).default([]),
});

/** Shape of a survey definition: what a YAML file holds, once read. */
export const surveyDefinitionSchema = shape.superRefine((definition, ctx) => {
  const fail = (path: (string | number)[], message: string) =>
    ctx.addIssue({ code: 'custom', path, message });
  const items = definition.items.map(item => item.key);
  const inIndex = definition.subscales.flatMap(subscale => subscale.items);
  const { satisfaction } = definition;
  const asked = [
    ...items,
    ...definition.modules.flatMap(module => [
      ...module.items.map(item => item.key),
      ...module.ratings.map(rating => rating.key),
    ]),
  ];
  if (!unique(asked)) fail(['items'], 'keys of items must differ');
  if (!unique(definition.subscales.map(subscale => subscale.key)))
    fail(['subscales'], 'keys of sub-scales must differ');
  if (!unique(definition.screener.options.map(option => option.key)))
    fail(['screener', 'options'], 'keys of options must differ');
  if (!definition.screener.options.some(option => option.eligible))
    fail(['screener', 'options'], 'one option must be eligible');
  if (!unique(inIndex)) fail(['subscales'], 'an item counts in one sub-scale');
  definition.subscales.forEach((subscale, i) => {
    for (const item of subscale.items)
      if (!items.includes(item))
        fail(['subscales', i, 'items'], `there is no item "${item}"`);
  });
  definition.microPrompts.forEach((prompt, i) => {
    for (const item of prompt.items)
      if (!items.includes(item))
        fail(['microPrompts', i, 'items'], `there is no item "${item}"`);
  });
  if (satisfaction && !items.includes(satisfaction))
    fail(['satisfaction'], `there is no item "${satisfaction}"`);
  if (satisfaction && inIndex.includes(satisfaction))
    fail(['satisfaction'], 'satisfaction is not part of the index');
  items.forEach((item, i) => {
    if (item !== satisfaction && !inIndex.includes(item))
      fail(['items', i], `"${item}" is in no sub-scale`);
  });
});
