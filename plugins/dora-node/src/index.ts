/**
 * What event sources and other backend plugins need to report to the DORA engine.
 *
 * @packageDocumentation
 */
export * from './extensions';
export {
  DoraOutbox,
  type DoraOutboxOptions,
  type DrainResult,
} from './outbox/DoraOutbox';
export { doraServiceRef } from './service/doraServiceRef';
export { RejectedEventsError } from './service/RejectedEventsError';
export type { DoraService, ReportResult } from './service/types';
export * from './types';
