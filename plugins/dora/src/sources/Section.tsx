import { useId, type ReactNode } from 'react';
import { useFocusKept } from './useFocusKept';
import styles from './Section.module.css';

/** A part of the page below the sources, with its title and what it is for. */
export const Section = (props: {
  title: string;
  text: string;
  children: ReactNode;
}) => {
  const id = useId();
  const kept = useFocusKept<HTMLElement>();
  const { title, text, children } = props;
  return (
    <section {...kept} className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className={styles.text}>{text}</p>
      {children}
    </section>
  );
};
