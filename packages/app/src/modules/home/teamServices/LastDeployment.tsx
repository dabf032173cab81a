import { Link } from 'react-router-dom';
import { timeAgo } from '../../../components/timeAgo';
import type { LastDeployments } from './useLastDeployments';
import styles from '../../../components/StackedTable.module.css';

/** When a service was last deployed, as far as anything reports it. */
export const LastDeployment = (props: {
  service: string;
  known?: LastDeployments;
}) => {
  const { service, known } = props;
  if (!known) return <span className={styles.unknown}>Not known</span>;
  const last = known.get(service);
  if (!last)
    return (
      <span
        className={styles.unknown}
        title="No tool has reported a deployment of this service."
      >
        Not reported
      </span>
    );
  const moment = new Date(last);
  return (
    <Link
      to={`/dora/deployments?${new URLSearchParams({ scope: service })}`}
      className={styles.link}
      title={moment.toLocaleString('en-GB')}
    >
      {timeAgo(moment, new Date())}
    </Link>
  );
};
