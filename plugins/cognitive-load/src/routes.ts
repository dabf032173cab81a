import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The results of the survey; below it one answers, and runs it. */
export const rootRouteRef = createRouteRef();
