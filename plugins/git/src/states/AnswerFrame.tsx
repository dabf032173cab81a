import { Skeleton } from '@backstage/ui';
import { Loading, type Answer } from '@boardwalk/ui';
import type { ReactNode } from 'react';
import { useGitTranslation } from '../translation/useGitTranslation';
import { AnswerError } from './AnswerError';
import styles from './AnswerFrame.module.css';

/** An answer in each of its states: on its way, failed, there. */
export const AnswerFrame = <T,>(props: {
  what: string;
  answer: Answer<T>;
  /** About as many lines as come. */
  lines?: number;
  children: (value: T) => ReactNode;
}) => {
  const { what, answer, lines = 8, children } = props;
  const { t } = useGitTranslation();
  if (answer.error)
    return (
      <AnswerError what={what} error={answer.error} onRetry={answer.retry} />
    );
  if (answer.value === undefined)
    return (
      <Loading label={t('common.loading')} className={styles.rows}>
        {Array.from({ length: lines }, (_, index) => (
          <Skeleton key={index} width="100%" height={28} />
        ))}
      </Loading>
    );
  return <>{children(answer.value)}</>;
};
