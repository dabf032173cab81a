import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { RiSurveyLine } from '@remixicon/react';
import { cognitiveLoadApiRef } from './api/CognitiveLoadApi';
import { CognitiveLoadClient } from './api/CognitiveLoadClient';
import { entityLoadCard } from './entity/extensions';
import { surveyWidget } from './invitation/surveyWidget';
import { entityOnboardingCard } from './onboarding/extensions';
import { rootRouteRef } from './routes';

const loadApi = ApiBlueprint.make({
  params: define =>
    define({
      api: cognitiveLoadApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new CognitiveLoadClient(deps),
    }),
});

const loadPage = PageBlueprint.make({
  params: {
    path: '/survey',
    title: 'Survey',
    icon: <RiSurveyLine />,
    routeRef: rootRouteRef,
    loader: () => import('./page/LoadPage').then(m => <m.LoadPage />),
  },
});

/** The cognitive load survey: answering it, its results, and running it. */
export const cognitiveLoadPlugin = createFrontendPlugin({
  pluginId: 'cognitive-load',
  title: 'Cognitive load survey',
  icon: <RiSurveyLine />,
  routes: { root: rootRouteRef },
  extensions: [
    loadApi,
    loadPage,
    entityLoadCard,
    entityOnboardingCard,
    surveyWidget,
  ],
});
