import { Alert } from '@backstage/ui';
import type { FailedRun } from './useFailedRun';
import styles from './Outputs.module.css';

/** A cancelled run is cleaned up without a step that could say so. */
const SILENT = {
  failed:
    'The clean-up did not say. Look for the repository on its host and for the component in the catalog before you start over: a name that is taken is refused.',
  cancelled:
    'Within half a minute the portal removes what it had made: the repository, unless somebody has pushed to it since, and its place in the catalog. On another Git host it removes nothing: look there for the repository before you start over, as a name that is taken is refused.',
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
        ? 'This run was cancelled'
        : 'This run failed. What became of what it had made:'
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
