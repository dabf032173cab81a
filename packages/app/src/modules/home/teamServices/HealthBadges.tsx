import { RiAlertLine, RiCloseCircleLine } from '@remixicon/react';
import type { HealthIssue } from './serviceHealth';
import styles from './HealthBadges.module.css';

/** What there is to fix. Without issues it says so in plain, uncoloured words. */
export const HealthBadges = (props: { issues: HealthIssue[] }) => {
  if (props.issues.length === 0) {
    return <span className={styles.none}>Nothing to fix</span>;
  }
  return (
    <ul className={styles.badges}>
      {props.issues.map(issue => (
        <li
          key={issue.id}
          className={styles.badge}
          data-level={issue.level}
          title={issue.detail}
        >
          {issue.level === 'error' ? (
            <RiCloseCircleLine aria-hidden="true" />
          ) : (
            <RiAlertLine aria-hidden="true" />
          )}
          {issue.label}
        </li>
      ))}
    </ul>
  );
};
