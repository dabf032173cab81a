import {
  RiCheckLine,
  RiErrorWarningLine,
  RiLoader4Line,
} from '@remixicon/react';
import { Children, type ReactNode } from 'react';
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
}) => {
  // What is left out of several parts of a text leaves nothing to say.
  const says = Children.toArray(props.children).some(part => part !== '');
  return (
    <div id={props.id} className={styles.status} role="status">
      {says && (
        <span className={styles.line} data-tone={props.tone}>
          {props.tone && icons[props.tone]}
          <span>{props.children}</span>
        </span>
      )}
    </div>
  );
};
