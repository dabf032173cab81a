import {
  promptItems,
  enabledModules,
  type GroupResults,
  type SurveyDefinition,
} from '@boardwalk/plugin-cognitive-load-common';

/** What the rows of a wave are about, in their order. */
export function metricTitles(
  definition: SurveyDefinition,
  prompt: string | null,
): GroupResults['titles'] {
  const item = (key: string, subscale: string | null) => ({
    metric: `item:${key}`,
    title:
      definition.items.find(candidate => candidate.key === key)?.question ??
      key,
    subscale,
  });
  const subscaleOf = (key: string) =>
    definition.subscales.find(({ items }) => items.includes(key))?.key ?? null;
  if (prompt !== null)
    return promptItems(definition, prompt).map(({ key }) =>
      item(key, subscaleOf(key)),
    );
  return [
    { metric: 'index', title: definition.title, subscale: null },
    ...definition.subscales.map(({ key, title }) => ({
      metric: `subscale:${key}`,
      title,
      subscale: key,
    })),
    ...definition.subscales.flatMap(({ key, items }) =>
      items.map(one => item(one, key)),
    ),
    ...(definition.satisfaction
      ? [{ metric: 'satisfaction', title: 'Satisfaction', subscale: null }]
      : []),
    { metric: 'distribution', title: 'Distribution', subscale: null },
    ...enabledModules(definition).map(({ key, title }) => ({
      metric: `module:${key}`,
      title,
      subscale: null,
    })),
  ];
}
