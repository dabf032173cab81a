import {
  ApiBlueprint,
  createFrontendModule,
  type AnalyticsApi,
} from '@backstage/frontend-plugin-api';
import appPlugin from '@backstage/plugin-app';
import { withoutAnswering } from './withoutAnswering';

/** The analytics of the app, whatever they are, without those who answer a survey. */
const analytics = appPlugin.getExtension('api:app/analytics').override({
  factory(original) {
    const stock = original();
    const api = stock.get(ApiBlueprint.dataRefs.factory);
    return [
      ...stock,
      ApiBlueprint.dataRefs.factory({
        ...api,
        factory: deps => withoutAnswering(api.factory(deps) as AnalyticsApi),
      }),
    ];
  },
});

export const surveyPrivacyModule = createFrontendModule({
  pluginId: 'app',
  extensions: [analytics],
});
