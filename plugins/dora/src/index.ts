/**
 * The DORA metrics in the browser.
 *
 * @packageDocumentation
 */
export { doraPlugin as default } from './plugin';
export { doraApiRef } from './api/DoraApi';
