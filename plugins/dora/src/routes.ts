import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The page with all DORA metrics; its first part is the overview. */
export const rootRouteRef = createRouteRef();
