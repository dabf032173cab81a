import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The list of repositories; all other pages stand below it. */
export const rootRouteRef = createRouteRef();
