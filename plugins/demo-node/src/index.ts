/**
 * Tells backend plugins whether the demo organisation is on, and what belongs to it.
 *
 * @packageDocumentation
 */
export { DEMO_ANNOTATION } from './annotation';
export { createDemoCleanupModule } from './createDemoCleanupModule';
export type {
  DemoCleanupContext,
  DemoCleanupOptions,
} from './createDemoCleanupModule';
export { deleteRows } from './deleteRows';
export { demoServiceRef } from './demoServiceRef';
export { createRandom } from './domain/random';
export type { Random } from './domain/random';
export { findProjectRoot } from './files/findProjectRoot';
export type { DemoService } from './types';
