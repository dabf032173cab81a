/**
 * The DORA engine: takes in delivery events and computes five metrics that can
 * be traced to their rows.
 *
 * @packageDocumentation
 */
export { doraLoader as default } from './loader';
