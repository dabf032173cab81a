import { useApi } from '@backstage/core-plugin-api';
import { visitsApiRef } from '@backstage/plugin-home';
import { RiHistoryLine } from '@remixicon/react';
import { Link } from 'react-router-dom';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { CardError } from '../../../components/CardError';
import rows from '../../../components/CardRows.module.css';
import { RowSkeletons } from '../../../components/RowSkeletons';
import { StateMessage } from '../../../components/StateMessage';
import { timeAgo } from '../../../components/timeAgo';
import { toRecentItems } from './toRecentItems';
import styles from './RecentlyVisited.module.css';

export const RecentlyVisited = () => {
  const api = useApi(visitsApiRef);
  const { value, error, retry } = useAsyncRetry(
    () =>
      api.list({
        limit: 12,
        orderBy: [{ field: 'timestamp', direction: 'desc' }],
      }),
    [api],
  );

  if (error)
    return <CardError what="Your visits" error={error} onRetry={retry} />;
  if (!value) return <RowSkeletons />;
  const items = toRecentItems(value);
  if (items.length === 0) {
    return (
      <StateMessage
        icon={<RiHistoryLine aria-hidden="true" />}
        title="You have just arrived"
        description="The services, APIs and docs you open will be listed here."
      />
    );
  }
  return (
    <ul className={`${rows.rows} ${styles.grid}`}>
      {items.map(item => (
        <li key={item.pathname}>
          <Link to={item.pathname} className={rows.row}>
            <span className={rows.text}>
              <span className={rows.title}>{item.title}</span>
              <span className={rows.detail}>{item.detail}</span>
            </span>
            <span className={rows.aside}>
              {timeAgo(new Date(item.timestamp), new Date())}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
};
