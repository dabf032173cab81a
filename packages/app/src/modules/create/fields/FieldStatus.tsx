import {
  RiCheckLine,
  RiErrorWarningLine,
  RiLoader4Line,
} from '@remixicon/react';
import type { ReactNode } from 'react';
import styles from './Field.module.css';

const icons = {
  ok: <RiCheckLine aria-hidden="true" />,
  problem: <RiErrorWarningLine aria-hidden="true" />,
  busy: <RiLoader4Line aria-hidden="true" />,
};

/** What is known about the value of a field; screen readers hear changes. */
export const FieldStatus = (props: {
  id: string;
  tone?: keyof typeof icons;
  children?: ReactNode;
}) => (
  <div id={props.id} className={styles.status} role="status">
    {props.children && (
      <span className={styles.line} data-tone={props.tone}>
        {props.tone && icons[props.tone]}
        <span>{props.children}</span>
      </span>
    )}
  </div>
);
