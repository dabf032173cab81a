import type { ReactNode } from 'react';
import '../theme/palette.css';
import styles from './ToneBadge.module.css';

/** Whether something is good news. It only chooses the colour: words say it. */
export type Tone = 'better' | 'worse' | 'even';

/** A few words about a change, with an icon before them. */
export const ToneBadge = (props: { tone: Tone; children: ReactNode }) => (
  <span className={styles.badge} data-tone={props.tone}>
    {props.children}
  </span>
);
