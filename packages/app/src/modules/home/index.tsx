import homePlugin from '@backstage/plugin-home/alpha';
import { VisitsStorageApi, visitsApiRef } from '@backstage/plugin-home';
import {
  createFrontendModule,
  identityApiRef,
  storageApiRef,
} from '@backstage/frontend-plugin-api';
import { isAnswering } from '../surveyPrivacy/isAnswering';
import { homeLayout } from './homeLayout';
import {
  notificationsWidget,
  problemsWidget,
  quickActionsWidget,
  recentWidget,
  starredWidget,
  teamServicesWidget,
} from './widgets';

/** The stock widgets that our own cards take the place of. */
const replaced = [
  homePlugin.getExtension('home-page-widget:home/toolkit'),
  homePlugin.getExtension('home-page-widget:home/starred-entities'),
  homePlugin.getExtension('home-page-widget:home/random-joke'),
  homePlugin.getExtension('home-page-widget:home/most-visited'),
  homePlugin.getExtension('home-page-widget:home/recently-visited'),
  homePlugin.getExtension('home-page-widget:home/world-clock'),
].map(extension => extension.override({ disabled: true }));

/** Home is the first page, and it keeps track of what was visited. */
export const home = homePlugin.withOverrides({
  extensions: [
    homePlugin.getExtension('page:home').override({
      factory: (original, { config }) =>
        original({ config: { ...config, path: config.path ?? '/' } }),
    }),
    homePlugin.getExtension('api:home/visits').override({
      disabled: false,
      params: define =>
        define({
          api: visitsApiRef,
          deps: { storageApi: storageApiRef, identityApi: identityApiRef },
          factory: deps =>
            VisitsStorageApi.create({
              ...deps,
              // When somebody answered a survey is nobody's business.
              canSave: ({ pathname }) => !isAnswering(pathname),
            }),
        }),
    }),
    homePlugin
      .getExtension('app-root-element:home/visit-listener')
      .override({ disabled: false }),
    ...replaced,
  ],
});

export const homeModule = createFrontendModule({
  pluginId: 'home',
  extensions: [
    homeLayout,
    teamServicesWidget,
    recentWidget,
    starredWidget,
    quickActionsWidget,
    notificationsWidget,
    problemsWidget,
  ],
});
