/**
 * What event sources and other backend plugins need to report to the DORA engine.
 *
 * @packageDocumentation
 */
export * from './extensions';
export {
  doraFeedsExtensionPoint,
  type DoraFeedsExtensionPoint,
} from './feeds/extension';
export * from './feeds/types';
export {
  DoraOutbox,
  type DoraOutboxOptions,
  type DrainResult,
} from './outbox/DoraOutbox';
export {
  doraSinksExtensionPoint,
  type DoraSinksExtensionPoint,
} from './sinks/extension';
export * from './sinks/types';
export { changeOfCommit } from './reconciliation/changeOfCommit';
export { RateLimitedError, SourceApiError } from './reconciliation/errors';
export { eventsOf, forEachReadable } from './reconciliation/eventsOf';
export {
  changesOfRange,
  type RangeCommit,
} from './reconciliation/changesOfRange';
export { oldestOf } from './reconciliation/oldestOf';
export {
  readAll,
  readList,
  type ListCall,
  type ListOptions,
  type ListPage,
  type PagedApi,
} from './reconciliation/readList';
export {
  SourceApi,
  type SourceAnswer,
  type SourceApiOptions,
  type SourceRequest,
} from './reconciliation/SourceApi';
export type {
  CompareOptions,
  DoraReconciler,
  FetchPageOptions,
  ReconcileSettings,
  ReconciliationPage,
  RevisionComparison,
} from './reconciliation/types';
export { doraServiceRef } from './service/doraServiceRef';
export { RejectedEventsError } from './service/RejectedEventsError';
export type { DoraService, ReportResult } from './service/types';
export * from './types';
export { alertGroupKey, alertGroupSchema } from './webhooks/alerts/alertGroup';
export { AlertRules } from './webhooks/alerts/AlertRules';
export { changeOfPullRequest } from './webhooks/changeOfPullRequest';
export { changesOfPush } from './webhooks/changesOfPush';
export { createWebhookSourceModule } from './webhooks/createWebhookSourceModule';
export { oneLine, pageUrl } from './webhooks/eventText';
export { hasCredentials } from './webhooks/hasCredentials';
export { incidentLabels } from './webhooks/incidentLabels';
export { isHmacSha256 } from './webhooks/isHmacSha256';
export { isSecret } from './webhooks/isSecret';
export { parsePayload } from './webhooks/parsePayload';
export { reviewOfPullRequest } from './webhooks/reviewOfPullRequest';
export { ServiceMapping } from './webhooks/ServiceMapping';
