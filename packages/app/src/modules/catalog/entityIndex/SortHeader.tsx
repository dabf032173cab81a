import { SortHeader as SharedHeader } from '@boardwalk/ui';
import type { ReactNode } from 'react';
import type { IndexState, SortField } from './indexState';

/** The head of a column by which the index can be sorted. */
export const SortHeader = (props: {
  field: SortField;
  sort: IndexState['sort'];
  onSort: (sort: IndexState['sort']) => void;
  children: ReactNode;
}) => {
  const { field, sort, onSort, children } = props;
  return (
    <SharedHeader
      order={sort.field === field ? sort.order : undefined}
      onSort={order => onSort({ field, order })}
    >
      {children}
    </SharedHeader>
  );
};
