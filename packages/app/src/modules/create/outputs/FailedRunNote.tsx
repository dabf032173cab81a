import { Alert } from '@backstage/ui';
import type { FailedRun } from './useFailedRun';
import styles from './Outputs.module.css';

/** A cancelled run is cleaned up without a step that could say so. */
const SILENT = {
  failed:
    'The clean-up did not say. Look for the repository on its host and for the component in the catalog before you start over: a name that is taken is refused.',
  cancelled:
    'The portal removes what it had made. Look for the repository on its host before you start over: a name that is taken is refused.',
};

/** Says after a failed run what is left of it. */
export const FailedRunNote = ({ run }: { run: FailedRun }) => (
  <Alert
    role="alert"
    className={styles.failed}
    status={run.cleanup.length > 0 ? 'info' : 'warning'}
    icon
    title={
      run.status === 'cancelled'
        ? 'This run was cancelled. What is left of it:'
        : 'This run failed. What is left of it:'
    }
    description={
      run.cleanup.length > 0 ? (
        <ul className={styles.cleanup}>
          {run.cleanup.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        SILENT[run.status]
      )
    }
  />
);
