import type { ReactNode } from 'react';
import { Mark } from '../brand/Mark';
import styles from './StateMessage.module.css';

/**
 * Says what is (not) there and what to do about it: empty states, failures and
 * missing pages. `page` is the only thing on a page; `card` sits in one.
 */
export const StateMessage = (props: {
  title: string;
  description?: ReactNode;
  actions?: ReactNode;
  icon?: ReactNode;
  level?: 'page' | 'card';
}) => {
  const level = props.level ?? 'card';
  const Heading = level === 'page' ? 'h1' : 'h3';
  return (
    <div className={styles.state} data-level={level}>
      <span className={styles.icon}>
        {props.icon ?? (level === 'page' && <Mark className={styles.mark} />)}
      </span>
      <Heading className={styles.title}>{props.title}</Heading>
      {props.description && (
        <div className={styles.description}>{props.description}</div>
      )}
      {props.actions && <div className={styles.actions}>{props.actions}</div>}
    </div>
  );
};
