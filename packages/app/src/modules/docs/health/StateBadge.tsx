import {
  RiAlertLine,
  RiCheckLine,
  RiCloseCircleLine,
  RiTimeLine,
} from '@remixicon/react';
import type { ReactElement } from 'react';
import type { DocsState } from './DocsHealthApi';
import styles from './StateBadge.module.css';

/** What a state is called. */
export const stateLabels: Record<DocsState, string> = {
  failed: 'Cannot be built',
  problems: 'Has problems',
  healthy: 'In order',
  pending: 'Not built yet',
};

const icons: Record<DocsState, ReactElement> = {
  failed: <RiCloseCircleLine aria-hidden="true" />,
  problems: <RiAlertLine aria-hidden="true" />,
  healthy: <RiCheckLine aria-hidden="true" />,
  pending: <RiTimeLine aria-hidden="true" />,
};

/** The state of docs, in words, with a colour and a sign of its own. */
export const StateBadge = (props: { state: DocsState }) => (
  <span className={styles.badge} data-state={props.state}>
    {icons[props.state]}
    {stateLabels[props.state]}
  </span>
);
