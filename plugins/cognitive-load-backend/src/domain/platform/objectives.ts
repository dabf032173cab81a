import type { PlatformSlo } from '@boardwalk/plugin-cognitive-load-common';

/** Days that an objective is looked at over. */
export const WINDOW_DAYS = 28;

/** What the platform promises; checked by the portal itself. */
export const OBJECTIVES = [
  {
    key: 'catalog-available',
    title: 'The portal answers questions about the catalog',
    objective: 99.5,
  },
  {
    key: 'catalog-fast',
    title: 'It answers within half a second',
    objective: 95,
  },
  {
    key: 'template-runs',
    title: 'Runs of templates succeed',
    objective: 95,
  },
] as const;

export type ObjectiveKey = (typeof OBJECTIVES)[number]['key'];

/** How often an objective was met. */
export interface Met {
  good: number;
  total: number;
}

/** Objectives with what is left of the share that may fail. */
export function objectivesOf(
  met: Readonly<Partial<Record<ObjectiveKey, Met>>>,
): PlatformSlo[] {
  return OBJECTIVES.map(({ key, title, objective }) => {
    const { good, total } = met[key] ?? { good: 0, total: 0 };
    const actual = total ? (100 * good) / total : null;
    return {
      key,
      title,
      objective,
      actual: actual === null ? null : Math.floor(actual * 100) / 100,
      budgetLeft:
        actual === null
          ? null
          : Math.floor(100 - (100 * (100 - actual)) / (100 - objective)),
      windowDays: WINDOW_DAYS,
      good,
      total,
    };
  });
}
