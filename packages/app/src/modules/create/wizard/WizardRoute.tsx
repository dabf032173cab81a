import { stringifyEntityRef } from '@backstage/catalog-model';
import { BreadcrumbEntry } from '@backstage/frontend-plugin-api';
import { SecretsContextProvider } from '@backstage/plugin-scaffolder-react';
import type { ReactNode } from 'react';
import { useParams } from 'react-router-dom';
import { RowSkeletons } from '../../../components/RowSkeletons';
import { GoldenPathWizard } from './GoldenPathWizard';
import { useGoldenPath } from './useGoldenPath';

/**
 * The form of a template. Golden paths have one with a preview; others keep the
 * stock one, and so does a template that cannot be read: it says why.
 */
export const WizardRoute = (props: { stock: ReactNode }) => {
  const { namespace = 'default', templateName = '' } = useParams();
  const templateRef = stringifyEntityRef({
    kind: 'Template',
    namespace,
    name: templateName,
  });
  const { value, loading } = useGoldenPath(templateRef);

  if (loading) return <RowSkeletons rows={6} />;
  if (!value?.isGoldenPath) return <>{props.stock}</>;
  return (
    <BreadcrumbEntry entry={{ label: value.title, href: '.' }}>
      <SecretsContextProvider>
        <GoldenPathWizard
          // Another template has other questions.
          key={templateRef}
          namespace={namespace}
          templateName={templateName}
        />
      </SecretsContextProvider>
    </BreadcrumbEntry>
  );
};
