import { Skeleton } from '@backstage/ui';
import type { Answer } from '@boardwalk/ui';
import type { ReactNode } from 'react';
import { AnswerError } from './AnswerError';
import { Loading } from './Loading';

/** An answer in each of its states: on its way, failed, there. */
export const AnswerFrame = <T,>(props: {
  what: string;
  answer: Answer<T>;
  /** About as high as what comes, in pixels. */
  height: number;
  children: (value: T) => ReactNode;
}) => {
  const { what, answer, height, children } = props;
  if (answer.error)
    return (
      <AnswerError what={what} error={answer.error} onRetry={answer.retry} />
    );
  if (answer.value === undefined)
    return (
      <Loading>
        <Skeleton width="100%" height={height} />
      </Loading>
    );
  return <>{children(answer.value)}</>;
};
