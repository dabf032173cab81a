import { type Answer, Message, statusOf } from '@boardwalk/ui';
import { RiPlugLine } from '@remixicon/react';
import { useId, type ReactNode } from 'react';
import { AnswerFrame } from '../states/AnswerFrame';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import styles from '../dashboard/Dashboard.module.css';

/** A part of the page about the platform. A source that this portal lacks is "not connected". */
export const PlatformPart = <T,>(props: {
  title: string;
  text?: string;
  answer: Answer<T>;
  children: (value: T) => ReactNode;
}) => {
  const { t } = useLoadTranslation();
  const { title, text, answer, children } = props;
  const id = useId();
  const missing =
    answer.error && [404, 501].includes(statusOf(answer.error) ?? 0);
  return (
    <section className={styles.stack} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {title}
      </h2>
      {text && <p className={styles.note}>{text}</p>}
      {missing ? (
        <Message
          icon={<RiPlugLine />}
          title={t('platform.missingTitle', { what: title })}
        >
          {t('platform.missingText')}
        </Message>
      ) : (
        <AnswerFrame what={title} answer={answer} height={120}>
          {children}
        </AnswerFrame>
      )}
    </section>
  );
};
