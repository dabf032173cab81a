import userSettingsStorageModule from '@backstage/plugin-app-module-user-settings';
import visualizerPlugin from '@backstage/plugin-app-visualizer';
import authPlugin from '@backstage/plugin-auth';
import unprocessedEntitiesPlugin from '@backstage/plugin-catalog-unprocessed-entities/alpha';
import devtoolsPlugin from '@backstage/plugin-devtools/alpha';
import kubernetesPlugin from '@backstage/plugin-kubernetes/alpha';
import orgPlugin from '@backstage/plugin-org/alpha';
import signalsPlugin from '@backstage/plugin-signals/alpha';
import userSettingsPlugin from '@backstage/plugin-user-settings/alpha';
import cognitiveLoadPlugin from '@boardwalk/plugin-cognitive-load';
import doraPlugin from '@boardwalk/plugin-dora';
import gitPlugin from '@boardwalk/plugin-git';
import {
  apiDocs,
  apiDocsModule,
  catalog,
  catalogModule,
} from './modules/catalog';
import {
  scaffolder,
  scaffolderModule,
  templateCardModule,
} from './modules/create';
import { docsModules } from './modules/docs';
import docsHealthPlugin from './modules/docs/health';
import { home, homeModule } from './modules/home';
import { kubernetesModule } from './modules/kubernetes';
import problemsPlugin from './modules/problems';
import { search } from './modules/search';
import { shellModule } from './modules/shell';
import { signInModule } from './modules/signIn';
import {
  catalogGraph,
  catalogImport,
  notifications,
  techdocs,
} from './modules/stockOverrides';
import { surveyPrivacyModule } from './modules/surveyPrivacy';
import { themeModule } from './modules/theme';

/**
 * All that the portal consists of. Features are named one by one rather than
 * discovered: discovery would load every entry point of every plugin before
 * the first page.
 */
export const features = [
  themeModule,
  shellModule,
  signInModule,
  home,
  homeModule,
  catalog,
  catalogModule,
  apiDocs,
  apiDocsModule,
  techdocs,
  ...docsModules,
  docsHealthPlugin,
  scaffolder,
  scaffolderModule,
  templateCardModule,
  search,
  catalogGraph,
  catalogImport,
  problemsPlugin,
  doraPlugin,
  cognitiveLoadPlugin,
  surveyPrivacyModule,
  kubernetesPlugin,
  kubernetesModule,
  orgPlugin,
  notifications,
  signalsPlugin,
  userSettingsPlugin,
  // Its part of the settings comes after the stock ones.
  gitPlugin,
  userSettingsStorageModule,
  authPlugin,
  devtoolsPlugin,
  unprocessedEntitiesPlugin,
  visualizerPlugin,
];
