import { Alert } from '@backstage/ui';
import { describeResource } from './describeResource';
import type { FailedRun } from './useFailedRun';
import styles from './Outputs.module.css';

const TITLES = {
  failed: 'This run failed',
  cancelled: 'This run was cancelled',
};

/** Says after a failed run what became of what it had made. */
export const FailedRunNote = ({ run }: { run: FailedRun }) => (
  <Alert
    role="alert"
    className={styles.failed}
    status={
      run.items.some(({ state }) => state === 'left') ? 'warning' : 'info'
    }
    icon
    title={TITLES[run.status]}
    description={
      run.items.length > 0 ? (
        <ul className={styles.cleanup}>
          {run.items.map(item => (
            <li key={`${item.kind} ${item.ref}`}>{describeResource(item)}</li>
          ))}
        </ul>
      ) : (
        'It had made nothing that the portal knows of. The log tells what it did.'
      )
    }
  />
);
