import { RiExternalLinkLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import styles from './DeploymentPage.module.css';

/** A link to another site, or only its words when there is no address. */
export const MaybeLink = (props: { href?: string; children: ReactNode }) =>
  props.href ? (
    <a className={styles.link} href={props.href} rel="noreferrer">
      {props.children}
      <RiExternalLinkLine size={14} aria-hidden="true" />
    </a>
  ) : (
    <>{props.children}</>
  );
