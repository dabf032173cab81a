/**
 * For tests of event sources only.
 *
 * @packageDocumentation
 */
export {
  runWebhookSourceContractTests,
  type WebhookSourceContract,
} from './runWebhookSourceContractTests';
export { createRandom } from './hosts/createRandom';
export { GithubPayloads } from './hosts/GithubPayloads';
export { GitlabPayloads } from './hosts/GitlabPayloads';
export {
  RepositoryHistory,
  type HistoryMoment,
} from './hosts/RepositoryHistory';
export {
  SimulatedHost,
  type HostAnswer,
  type HostFaults,
  type HostRequest,
} from './hosts/SimulatedHost';
