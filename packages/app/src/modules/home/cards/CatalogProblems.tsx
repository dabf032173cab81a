import { useApi } from '@backstage/core-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { RiCheckLine } from '@remixicon/react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { CardError } from '../../../components/CardError';
import { RowSkeletons } from '../../../components/RowSkeletons';
import { StateMessage } from '../../../components/StateMessage';
import { problemsApiRef } from '../../problems/ProblemsApi';
import styles from './CatalogProblems.module.css';

/** How many entity files the catalog could not take in. */
export const CatalogProblems = () => {
  const api = useApi(problemsApiRef);
  const { value, error, retry } = useAsyncRetry(
    () => api.getProblems({ limit: 1, offset: 0 }),
    [api],
  );

  if (error)
    return <CardError what="Catalog problems" error={error} onRetry={retry} />;
  if (!value) return <RowSkeletons rows={1} />;
  if (value.totalItems === 0) {
    return (
      <StateMessage
        icon={<RiCheckLine aria-hidden="true" />}
        title="Every file was taken in"
        description="Entity files that are broken or cannot be reached will be counted here."
      />
    );
  }
  return (
    <div className={styles.summary}>
      <span className={styles.count}>{value.totalItems}</span>
      <span className={styles.text}>
        {value.totalItems === 1
          ? 'entity file has a problem'
          : 'entity files have a problem'}
      </span>
      <ButtonLink size="small" variant="secondary" href="/catalog-problems">
        Look into it
      </ButtonLink>
    </div>
  );
};
