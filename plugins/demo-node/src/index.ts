/**
 * Tells backend plugins whether the demo organisation is on, and what belongs to it.
 *
 * @packageDocumentation
 */
export { DEMO_ANNOTATION } from './annotation';
export { demoServiceRef } from './demoServiceRef';
export { findProjectRoot } from './files/findProjectRoot';
export type { DemoService } from './types';
