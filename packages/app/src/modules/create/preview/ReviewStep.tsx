import { Alert, Button } from '@backstage/ui';
import { reasonOf } from '@boardwalk/ui';
import type { ReviewStepProps } from '@backstage/plugin-scaffolder-react';
import { useId, useMemo, useState } from 'react';
import { refusalOf } from '../api/refusalOf';
import { AnswersList } from './AnswersList';
import { listAnswers } from './answers';
import { PreviewPanel } from './PreviewPanel';
import { usePreview } from './usePreview';
import styles from './ReviewStep.module.css';

/** The answers beside every file that they make, before anything is created. */
export const ReviewStep = (
  props: ReviewStepProps & { templateRef: string },
) => {
  const { formData, steps, templateRef } = props;
  const id = useId();
  const preview = usePreview(templateRef, formData);
  const groups = useMemo(() => listAnswers(steps, formData), [steps, formData]);
  const [creating, setCreating] = useState(false);
  const [error, setError] = useState<string>();
  const refused =
    preview.state === 'failed' && refusalOf(preview.error) !== undefined;

  const create = async () => {
    setCreating(true);
    setError(undefined);
    try {
      await props.handleCreate();
    } catch (cause) {
      setError(reasonOf(cause));
      setCreating(false);
    }
  };

  return (
    <div className={styles.review}>
      <div className={styles.columns}>
        <section aria-labelledby={`${id}-answers`} className={styles.answers}>
          <h3 id={`${id}-answers`} className={styles.title}>
            Your answers
          </h3>
          <AnswersList groups={groups} />
        </section>
        <section aria-labelledby={`${id}-files`} className={styles.files}>
          <h3 id={`${id}-files`} className={styles.title}>
            What will be created
          </h3>
          <PreviewPanel preview={preview} onRetry={preview.retry} />
        </section>
      </div>
      {error && (
        <Alert
          role="alert"
          status="danger"
          icon
          title="It could not be started"
          description={error}
        />
      )}
      <div className={styles.buttons}>
        <Button
          variant="secondary"
          isDisabled={creating}
          onPress={props.handleBack}
        >
          Back
        </Button>
        <Button
          variant="primary"
          isPending={creating}
          isDisabled={props.disableButtons || creating || refused}
          onPress={() => void create()}
        >
          Create
        </Button>
      </div>
    </div>
  );
};
