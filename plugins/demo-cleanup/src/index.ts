/**
 * Removes what the demo organisation left in the tables and folders of the
 * core plugins, at the first start with `boardwalk.demo: false`.
 *
 * @packageDocumentation
 */
export { demoCleanupLoader as default } from './loader';
