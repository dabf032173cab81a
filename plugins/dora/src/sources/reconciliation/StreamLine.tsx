import {
  RECONCILIATION_STATES,
  type ReconciliationStream,
} from '@boardwalk/plugin-dora-common';
import { useFormat } from '../../format/useFormat';
import {
  useDoraTranslation,
  type DoraTranslate,
} from '../../translation/useDoraTranslation';
import styles from './Reconciliation.module.css';

const NAMES = {
  deployments: 'reconciliation.stream_deployments',
  'pull-requests': 'reconciliation.stream_pull_requests',
  'merge-requests': 'reconciliation.stream_merge_requests',
  commits: 'reconciliation.stream_commits',
  issues: 'reconciliation.stream_issues',
  releases: 'reconciliation.stream_releases',
  'workflow-runs': 'reconciliation.stream_workflow_runs',
  jobs: 'reconciliation.stream_jobs',
  comparisons: 'reconciliation.stream_comparisons',
} as const;

const STATES = {
  'caught-up': 'reconciliation.state_caught_up',
  reading: 'reconciliation.state_reading',
  waiting: 'reconciliation.state_waiting',
  failing: 'reconciliation.state_failing',
  paused: 'reconciliation.state_paused',
} as const;

/** Kinds that other modules add keep the name that they give them. */
const nameOf = (t: DoraTranslate, stream: string): string =>
  Object.hasOwn(NAMES, stream)
    ? t(NAMES[stream as keyof typeof NAMES])
    : stream;

/** One kind of list: how many repositories stand how, and what came out. */
export const StreamLine = (props: { stream: ReconciliationStream }) => {
  const { t } = useDoraTranslation();
  const format = useFormat();
  const { stream, states, events, added, rejected } = props.stream;
  const shown = RECONCILIATION_STATES.filter(state => states[state] > 0);
  return (
    <li className={styles.stream}>
      <strong>{nameOf(t, stream)}</strong>
      <span>
        {shown
          .map(state =>
            t(STATES[state], { number: format.count(states[state]) }),
          )
          .join(' · ')}
      </span>
      <span className={styles.counts}>
        {t('reconciliation.counts', {
          events: format.count(events),
          added: format.count(added),
        })}
        {rejected > 0 &&
          ` · ${t('reconciliation.rejected', {
            number: format.count(rejected),
          })}`}
      </span>
    </li>
  );
};
