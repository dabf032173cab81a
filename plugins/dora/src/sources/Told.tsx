import styles from './Sources.module.css';

/** What became of what was tried again. Screen readers hear it. */
export const ReplayNote = ({ text }: { text?: string }) => (
  <p role="status" className={styles.replayed}>
    {text}
  </p>
);
