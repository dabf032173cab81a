import { RiNotification3Line } from '@remixicon/react';
import { useUnreadCount } from '../../../hooks/useUnreadCount';
import { NavLinkRow } from './NavLinkRow';
import styles from './NotificationsLink.module.css';

/** More unread ones than this are shown as "99+". */
const LIMIT = 99;

export const NotificationsLink = () => {
  const unread = useUnreadCount();
  return (
    <NavLinkRow
      href="/notifications"
      title="Notifications"
      icon={<RiNotification3Line />}
      after={
        unread ? (
          <span className={styles.badge}>
            {unread > LIMIT ? `${LIMIT}+` : unread}
            <span className={styles.hidden}> unread</span>
          </span>
        ) : undefined
      }
    />
  );
};
