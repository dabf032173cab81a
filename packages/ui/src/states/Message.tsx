import type { ReactNode } from 'react';
import styles from './Message.module.css';

/** Says what is (not) there, and what to do about it. */
export const Message = (props: {
  icon: ReactNode;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  /** Something went wrong: screen readers say it at once. */
  alert?: boolean;
}) => (
  <div className={styles.message} role={props.alert ? 'alert' : undefined}>
    <span className={styles.icon} aria-hidden="true">
      {props.icon}
    </span>
    <h2 className={styles.title}>{props.title}</h2>
    {props.children && <div className={styles.text}>{props.children}</div>}
    {props.actions && <div className={styles.actions}>{props.actions}</div>}
  </div>
);
