/**
 * Set to `'true'` on every entity that was loaded from the demo folder.
 *
 * @public
 */
export const DEMO_ANNOTATION = 'boardwalk.dev/demo';
