import { RiArrowDownLine, RiArrowUpLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import type { IndexState, SortField } from './indexState';
import styles from './SortHeader.module.css';

/** A column head that sorts; pressing it again turns the order round. */
export const SortHeader = (props: {
  field: SortField;
  sort: IndexState['sort'];
  onSort: (sort: IndexState['sort']) => void;
  children: ReactNode;
}) => {
  const { field, sort, onSort, children } = props;
  const active = sort.field === field;
  const descending = active && sort.order === 'desc';
  const ariaSort = descending ? 'descending' : 'ascending';
  const Icon = descending ? RiArrowDownLine : RiArrowUpLine;
  return (
    <th scope="col" aria-sort={active ? ariaSort : undefined}>
      <button
        type="button"
        className={styles.sort}
        onClick={() =>
          onSort({ field, order: active && !descending ? 'desc' : 'asc' })
        }
      >
        {children}
        <Icon
          size={14}
          aria-hidden="true"
          className={active ? undefined : styles.idle}
        />
      </button>
    </th>
  );
};
