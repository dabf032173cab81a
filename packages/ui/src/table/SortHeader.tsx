import { RiArrowDownLine, RiArrowUpLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import styles from './SortHeader.module.css';

/** A column head that sorts; pressing it again turns the order round. */
export const SortHeader = (props: {
  /** The order when this column decides it. */
  order?: 'asc' | 'desc';
  onSort: (order: 'asc' | 'desc') => void;
  children: ReactNode;
}) => {
  const { order, onSort, children } = props;
  const descending = order === 'desc';
  const ariaSort = descending ? 'descending' : 'ascending';
  const Icon = descending ? RiArrowDownLine : RiArrowUpLine;
  return (
    <th scope="col" aria-sort={order && ariaSort}>
      <button
        type="button"
        className={styles.sort}
        onClick={() => onSort(order === 'asc' ? 'desc' : 'asc')}
      >
        {children}
        <Icon
          size={14}
          aria-hidden="true"
          className={order ? undefined : styles.idle}
        />
      </button>
    </th>
  );
};
