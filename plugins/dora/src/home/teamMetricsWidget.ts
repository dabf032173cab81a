import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

/** The metrics of the reader's team, on the first page of the portal. */
export const teamMetricsWidget = HomePageWidgetBlueprint.make({
  name: 'team-metrics',
  params: {
    title: 'My team this month',
    layout: { width: { defaultColumns: 8 } },
    components: () =>
      import('./TeamMetrics').then(m => ({ Content: m.TeamMetrics })),
  },
});
