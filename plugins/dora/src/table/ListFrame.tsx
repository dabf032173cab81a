import { Button, Skeleton } from '@backstage/ui';
import type { Answer } from '@boardwalk/ui';
import type { ReactNode } from 'react';
import { AnswerError } from '../states/AnswerError';
import { Loading } from '../states/Loading';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import styles from './ListFrame.module.css';

/** A list in each of its states, and the way to its next page. */
export const ListFrame = <
  T extends { items: unknown[]; pageInfo: { nextCursor?: string } },
>(props: {
  /** What is listed, as the start of a sentence. */
  what: string;
  scope?: string;
  answer: Answer<T>;
  /** Stands where the table would be when there is nothing. */
  empty: ReactNode;
  children: (value: T) => ReactNode;
  /** Says how much there is, below the table. */
  total?: string;
  /** The page that is shown; undefined for the first. */
  cursor?: string;
  onPage: (cursor: string | undefined) => void;
}) => {
  const { t } = useDoraTranslation();
  const { what, scope, answer, cursor, onPage } = props;
  const { value, error, loading, retry } = answer;
  const next = value?.pageInfo.nextCursor;
  return (
    <div className={styles.frame} aria-busy={loading}>
      {error && (
        <AnswerError what={what} scope={scope} error={error} onRetry={retry} />
      )}
      {!error && !value && (
        <Loading className={styles.rows}>
          {Array.from({ length: 8 }, (_, index) => (
            <Skeleton key={index} width="100%" height={36} />
          ))}
        </Loading>
      )}
      {!error && value && value.items.length === 0 && props.empty}
      {!error && value && value.items.length > 0 && props.children(value)}
      {!error && value && (props.total || cursor || next) && (
        <div className={styles.foot}>
          <span aria-live="polite">{props.total}</span>
          <Button
            size="small"
            variant="secondary"
            isDisabled={!cursor}
            onPress={() => onPage(undefined)}
          >
            {t('table.first')}
          </Button>
          <Button
            size="small"
            variant="secondary"
            isDisabled={!next}
            onPress={() => onPage(next)}
          >
            {t('table.next')}
          </Button>
        </div>
      )}
    </div>
  );
};
