/**
 * What event sources and other backend plugins need to report to the DORA engine.
 *
 * @packageDocumentation
 */
export * from './extensions';
export * from './types';
