import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import type { ReactNode } from 'react';
import useAsync from 'react-use/esm/useAsync';
import { RowSkeletons } from '../../components/RowSkeletons';
import { NoTemplates } from './NoTemplates';

/** The stock list of templates, once there is one: without any it is blank. */
export const TemplatesGate = (props: { children: ReactNode }) => {
  const catalog = useApi(catalogApiRef);
  const { value: total, loading } = useAsync(async () => {
    const { totalItems } = await catalog.queryEntities({
      filter: { kind: 'template' },
      fields: ['kind'],
      limit: 1,
    });
    return totalItems;
  }, [catalog]);

  if (loading) return <RowSkeletons />;
  // A failed count is no reason to hold the list back: it shows its own errors.
  return total === 0 ? <NoTemplates /> : <>{props.children}</>;
};
