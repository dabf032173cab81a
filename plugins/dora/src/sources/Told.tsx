import styles from './Section.module.css';

/** What became of what somebody asked for. Screen readers hear it. */
export const Told = ({ text }: { text?: string }) => (
  <p role="status" className={styles.told}>
    {text}
  </p>
);
