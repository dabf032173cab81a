/**
 * For tests of modules with the engine.
 *
 * @packageDocumentation
 */
export { reconcileUntilKilled } from './reconcileUntilKilled';
export { runReconciliationTests } from './runReconciliationTests';
export { TestEngine } from './TestEngine';
