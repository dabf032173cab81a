import { useApi } from '@backstage/core-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { kubernetesApiRef } from '@backstage/plugin-kubernetes-react';
import { lazy, Suspense } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { CardError } from '../../components/CardError';
import { RowSkeletons } from '../../components/RowSkeletons';
import { KubernetesSetup } from './KubernetesSetup';

const Content = lazy(() =>
  import('@backstage/plugin-kubernetes').then(m => ({ default: m.Router })),
);

const ANNOTATIONS = [
  'backstage.io/kubernetes-id',
  'backstage.io/kubernetes-label-selector',
];

/** What runs on the clusters, or what is missing to see it. */
export const KubernetesTab = () => {
  const api = useApi(kubernetesApiRef);
  const { entity } = useEntity();
  const { value, error, retry } = useAsyncRetry(() => api.getClusters(), [api]);

  if (error)
    return <CardError what="The clusters" error={error} onRetry={retry} />;
  if (!value) return <RowSkeletons />;
  if (value.length === 0) return <KubernetesSetup missing="clusters" />;
  const annotations = entity.metadata.annotations ?? {};
  if (!ANNOTATIONS.some(name => annotations[name])) {
    return <KubernetesSetup missing="annotation" name={entity.metadata.name} />;
  }
  return (
    <Suspense fallback={<RowSkeletons />}>
      <Content />
    </Suspense>
  );
};
