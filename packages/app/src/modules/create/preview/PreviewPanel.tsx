import { Button, Skeleton } from '@backstage/ui';
import { reasonOf } from '@boardwalk/ui';
import { RiErrorWarningLine, RiEyeOffLine } from '@remixicon/react';
import { StateMessage } from '../../../components/StateMessage';
import { refusalOf } from '../api/refusalOf';
import { FilesPreview } from './FilesPreview';
import type { PreviewState } from './usePreview';
import styles from './PreviewPanel.module.css';

const WORDS = {
  answers: {
    title: 'These answers do not work',
    advice: 'Go back and change them.',
  },
  template: {
    title: 'This template does not work',
    advice:
      'Other answers may not help: whoever looks after the template has to mend it.',
  },
};

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
  const refusal = refusalOf(preview.error);
  return (
    <div className={styles.frame} role="alert">
      {refusal ? (
        <StateMessage
          icon={<RiErrorWarningLine aria-hidden="true" />}
          title={WORDS[refusal.of].title}
          description={
            <>
              <ul className={styles.problems}>
                {refusal.problems.map(problem => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>
              {WORDS[refusal.of].advice} Nothing has been created.
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
