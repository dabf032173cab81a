import { useId, type ReactNode } from 'react';
import { useFocusKept } from './useFocusKept';
import styles from './Card.module.css';

/** One thing of the page, under its name. */
export const Card = (props: {
  title: string;
  /** Three where the card is below the title of a section. */
  level: 2 | 3;
  /** Shown beside the title. */
  aside?: ReactNode;
  children: ReactNode;
}) => {
  const id = useId();
  const kept = useFocusKept<HTMLElement>();
  const { title, level, aside, children } = props;
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section {...kept} className={styles.card} aria-labelledby={id}>
      <div className={styles.head}>
        <Heading id={id}>{title}</Heading>
        {aside}
      </div>
      {children}
    </section>
  );
};
