/**
 * A Git host inside the portal: repositories, tokens and pushes.
 *
 * @packageDocumentation
 */
export { gitLoader as default } from './loader';
