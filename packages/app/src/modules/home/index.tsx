import homePlugin from '@backstage/plugin-home/alpha';
import { createFrontendModule } from '@backstage/frontend-plugin-api';
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
    homePlugin.getExtension('api:home/visits').override({ disabled: false }),
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
