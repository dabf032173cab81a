/**
 * Source pages of the Git host, the source tab of a component, and personal
 * access tokens.
 *
 * @packageDocumentation
 */
export { gitPlugin as default } from './plugin';
