import { Skeleton } from '@backstage/ui';
import styles from './CardRows.module.css';

/** Stands in for the rows of a card while they load. */
export const RowSkeletons = (props: { rows?: number }) => (
  <div className={styles.skeletons} role="status" aria-label="Loading">
    {Array.from({ length: props.rows ?? 3 }, (_, index) => (
      <Skeleton key={index} width="100%" height={20} />
    ))}
  </div>
);
