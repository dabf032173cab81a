import { useApi } from '@backstage/core-plugin-api';
import { notificationsApiRef } from '@backstage/plugin-notifications';
import { useSignal } from '@backstage/plugin-signals-react';
import { useEffect } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';

/** Number of unread notifications, kept current; undefined while unknown. */
export function useUnreadCount(): number | undefined {
  const notifications = useApi(notificationsApiRef);
  const { lastSignal } = useSignal('notifications');
  const { value, retry } = useAsyncRetry(
    () => notifications.getStatus(),
    [notifications],
  );
  useEffect(() => {
    if (lastSignal) retry();
  }, [lastSignal, retry]);
  return value?.unread;
}
