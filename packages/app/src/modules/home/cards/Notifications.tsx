import { useApi } from '@backstage/core-plugin-api';
import { notificationsApiRef } from '@backstage/plugin-notifications';
import { RiNotificationOffLine } from '@remixicon/react';
import { Link } from 'react-router-dom';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { CardError } from '../../../components/CardError';
import rows from '../../../components/CardRows.module.css';
import { RowSkeletons } from '../../../components/RowSkeletons';
import { StateMessage } from '../../../components/StateMessage';
import { timeAgo } from '../../../components/timeAgo';

/** How many of the newest unread notifications the card shows. */
const LIMIT = 4;

export const Notifications = () => {
  const api = useApi(notificationsApiRef);
  const { value, error, retry } = useAsyncRetry(
    () => api.getNotifications({ read: false, limit: LIMIT }),
    [api],
  );

  if (error)
    return <CardError what="Notifications" error={error} onRetry={retry} />;
  if (!value) return <RowSkeletons rows={2} />;
  if (value.notifications.length === 0) {
    return (
      <StateMessage
        icon={<RiNotificationOffLine aria-hidden="true" />}
        title="Nothing new"
        description="News about your services and your requests will appear here."
      />
    );
  }
  return (
    <ul className={rows.rows}>
      {value.notifications.map(({ id, created, payload }) => (
        <li key={id}>
          <Link to={payload.link ?? '/notifications'} className={rows.row}>
            <span className={rows.text}>
              <span className={rows.title}>{payload.title}</span>
              <span className={rows.detail}>
                {timeAgo(new Date(created), new Date())}
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
};
