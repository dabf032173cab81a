import type { RendererProps } from '@backstage/plugin-home-react';
import { useId } from 'react';
import styles from './HomeCard.module.css';

/** The frame of a home card: its title, what it can do, and its content. */
export const HomeCard = (props: RendererProps) => {
  const { title, Content, Actions, Settings, ContextProvider, ...rest } = props;
  const id = useId();
  const card = (
    <section className={styles.card} aria-labelledby={title ? id : undefined}>
      {(title || Actions || Settings) && (
        <div className={styles.head}>
          {title && (
            <h2 id={id} className={styles.title}>
              {title}
            </h2>
          )}
          {Actions && <Actions />}
          {Settings && <Settings />}
        </div>
      )}
      <Content />
    </section>
  );
  return ContextProvider ? (
    <ContextProvider {...rest}>{card}</ContextProvider>
  ) : (
    card
  );
};
