import { RiCheckboxCircleLine, RiCircleLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import { CopySnippet } from '../snippets/CopySnippet';
import { Card } from './Card';
import styles from './Sources.module.css';

/** What cards of sources have in common: name, state, address, and a part to open. */
export const CardFrame = (props: {
  title: string;
  /** Whether anything can arrive, and that in words. */
  on: boolean;
  state: string;
  addressTitle: string;
  address: string;
  /** Shown always. */
  children: ReactNode;
  /** Shown when it is opened. */
  setupTitle: string;
  setup: ReactNode;
}) => {
  const { title, on, state } = props;
  return (
    <Card
      level={2}
      title={title}
      aside={
        <span className={styles.state} data-on={on}>
          {on ? (
            <RiCheckboxCircleLine size={18} aria-hidden="true" />
          ) : (
            <RiCircleLine size={18} aria-hidden="true" />
          )}
          {state}
        </span>
      }
    >
      <CopySnippet title={props.addressTitle} text={props.address} />
      {props.children}
      <details className={styles.setup}>
        <summary>{props.setupTitle}</summary>
        {props.setup}
      </details>
    </Card>
  );
};
