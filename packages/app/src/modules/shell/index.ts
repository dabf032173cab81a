import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { errorDisplay } from './errorDisplay';
import { layout } from './layout';
import { nav } from './nav/index';
import { notFoundPage } from './notFoundPage';
import { pageLayout } from './pageLayout';
import { progress } from './progress';

/** Everything around a page: layout, navigation, page header, failure states. */
export const shellModule = createFrontendModule({
  pluginId: 'app',
  extensions: [layout, nav, pageLayout, notFoundPage, errorDisplay, progress],
});
