import { Mark } from './Mark';
import styles from './Wordmark.module.css';

/** Mark and name side by side, in the colour of the text around it. */
export const Wordmark = (props: { size?: 'small' | 'large' }) => (
  <span className={styles.wordmark} data-size={props.size ?? 'small'}>
    <Mark className={styles.mark} />
    <span>Boardwalk</span>
  </span>
);
