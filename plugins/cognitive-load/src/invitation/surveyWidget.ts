import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

/** The survey that waits for the reader, on the first page of the portal. */
export const surveyWidget = HomePageWidgetBlueprint.make({
  name: 'survey',
  params: {
    title: 'Your survey',
    components: () =>
      import('./SurveyCard').then(m => ({ Content: m.SurveyCard })),
  },
});
