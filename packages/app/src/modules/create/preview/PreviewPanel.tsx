import { Button, Skeleton } from '@backstage/ui';
import { reasonOf } from '@boardwalk/ui';
import { RiErrorWarningLine, RiEyeOffLine } from '@remixicon/react';
import { StateMessage } from '../../../components/StateMessage';
import { problemsOf } from '../api/problemsOf';
import { FilesPreview } from './FilesPreview';
import type { PreviewState } from './usePreview';
import styles from './PreviewPanel.module.css';

/** The preview in each of its states. */
export const PreviewPanel = (props: {
  preview: PreviewState;
  onRetry: () => void;
}) => {
  const { preview, onRetry } = props;
  if (preview.state === 'ready')
    return <FilesPreview preview={preview.preview} />;
  if (preview.state === 'loading')
    return (
      <div role="status" aria-label="Rendering the files">
        <p className={styles.note}>Rendering the files…</p>
        <Skeleton width="100%" height={420} />
      </div>
    );
  const problems = problemsOf(preview.error);
  return (
    <div className={styles.frame} role="alert">
      {problems.length > 0 ? (
        <StateMessage
          icon={<RiErrorWarningLine aria-hidden="true" />}
          title="These answers do not work"
          description={
            <>
              <ul className={styles.problems}>
                {problems.map(problem => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>
              Go back and change them. Nothing has been created.
            </>
          }
        />
      ) : (
        <StateMessage
          icon={<RiEyeOffLine aria-hidden="true" />}
          title="The preview could not be made"
          description={`${reasonOf(
            preview.error,
          )} You can create it all the same; the run checks everything again.`}
          actions={
            <Button size="small" variant="secondary" onPress={onRetry}>
              Try again
            </Button>
          }
        />
      )}
    </div>
  );
};
