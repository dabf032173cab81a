import { useApi } from '@backstage/frontend-plugin-api';
import type { Repository } from '@boardwalk/plugin-git-common';
import { useAnswer } from '@boardwalk/ui';
import { useCallback } from 'react';
import { gitApiRef } from '../api/GitApi';
import { CommitList } from '../commits/CommitList';
import { DiffList } from '../diff/DiffList';
import { AnswerFrame } from '../states/AnswerFrame';
import { useGitTranslation } from '../translation/useGitTranslation';
import { MergePanel } from './MergePanel';
import styles from './Compare.module.css';

/** The comparison of two refs: whether they go together, the commits, the changes. */
export const ComparedRefs = (props: {
  repository: Repository;
  base: string;
  head: string;
}) => {
  const { repository, base, head } = props;
  const { namespace, name } = repository;
  const api = useApi(gitApiRef);
  const { t } = useGitTranslation();
  const answer = useAnswer(
    useCallback(
      signal => api.compare({ namespace, name }, { base, head }, { signal }),
      [api, namespace, name, base, head],
    ),
  );
  return (
    <AnswerFrame what={t('compare.what')} answer={answer}>
      {comparison => (
        <>
          <MergePanel
            repository={repository}
            comparison={comparison}
            onReload={answer.retry}
          />
          {comparison.commits.length > 0 && (
            <>
              <h3 className={styles.title}>
                {t('compare.commits', { count: comparison.ahead })}
              </h3>
              <CommitList
                repository={repository}
                commits={comparison.commits}
              />
            </>
          )}
          {comparison.mergeable !== 'nothing' && (
            <>
              <h3 className={styles.title}>{t('compare.files')}</h3>
              <DiffList
                repository={repository}
                files={comparison.files}
                truncated={comparison.truncated}
                gitRef={head}
              />
            </>
          )}
        </>
      )}
    </AnswerFrame>
  );
};
