import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  scaffolderApiRef,
  useTemplateSecrets,
  type ReviewStepProps,
} from '@backstage/plugin-scaffolder-react';
import { Workflow } from '@backstage/plugin-scaffolder-react/alpha';
import { useApi } from '@backstage/core-plugin-api';
import type { JsonValue } from '@backstage/types';
import { useCallback, useMemo } from 'react';
import { useNavigate } from 'react-router-dom';
import { CardError } from '../../../components/CardError';
import { RowSkeletons } from '../../../components/RowSkeletons';
import { ReviewStep } from '../preview/ReviewStep';
import { useFormProps } from './useFormProps';
import { useFormFields } from './useFormFields';
import styles from './GoldenPathWizard.module.css';

/** The form of a golden path, then a preview of every file, then the run. */
export const GoldenPathWizard = (props: {
  namespace: string;
  templateName: string;
}) => {
  const { namespace, templateName } = props;
  const templateRef = stringifyEntityRef({
    kind: 'Template',
    namespace,
    name: templateName,
  });
  const scaffolder = useApi(scaffolderApiRef);
  const navigate = useNavigate();
  const { secrets } = useTemplateSecrets();
  const fields = useFormFields();
  const { formProps, onSubmitCapture } = useFormProps();

  const create = useCallback(
    async (values: Record<string, JsonValue>) => {
      const { taskId } = await scaffolder.scaffold({
        templateRef,
        values,
        secrets,
      });
      navigate(`/create/tasks/${taskId}`);
    },
    [scaffolder, templateRef, secrets, navigate],
  );

  const components = useMemo(
    () => ({
      ReviewStepComponent: (step: ReviewStepProps) => (
        <ReviewStep {...step} templateRef={templateRef} />
      ),
    }),
    [templateRef],
  );

  if (!fields) return <RowSkeletons rows={6} />;
  return (
    <div className={styles.wizard} onSubmitCapture={onSubmitCapture}>
      <Workflow
        namespace={namespace}
        templateName={templateName}
        extensions={fields}
        formProps={formProps}
        components={components}
        onCreate={create}
        onError={error =>
          error ? (
            <CardError
              what="The form"
              error={error}
              onRetry={() => window.location.reload()}
            />
          ) : null
        }
      />
    </div>
  );
};
