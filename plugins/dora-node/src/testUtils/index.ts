/**
 * For tests of event sources only.
 *
 * @packageDocumentation
 */
export {
  runWebhookSourceContractTests,
  type WebhookSourceContract,
} from './runWebhookSourceContractTests';
