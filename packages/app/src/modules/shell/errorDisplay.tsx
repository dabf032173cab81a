import { ErrorDisplay } from '@backstage/frontend-plugin-api';
import { SwappableComponentBlueprint } from '@backstage/plugin-app-react';
import { CrashMessage } from './CrashMessage';

/** What the error boundary of each extension shows. */
export const errorDisplay = SwappableComponentBlueprint.make({
  name: 'core-error-display',
  params: define =>
    define({ component: ErrorDisplay, loader: () => CrashMessage }),
});
