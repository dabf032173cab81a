import { useApi } from '@backstage/frontend-plugin-api';
import { useAnswer } from '@boardwalk/ui';
import { useCallback } from 'react';
import { useParams } from 'react-router-dom';
import { gitApiRef } from '../api/GitApi';
import { DiffList } from '../diff/DiffList';
import { useRepository } from '../repository/RepositoryContext';
import { useDocumentTitle } from '../repository/useDocumentTitle';
import { AnswerFrame } from '../states/AnswerFrame';
import { useGitTranslation } from '../translation/useGitTranslation';
import { CommitFacts } from './CommitFacts';

/** One commit and what it changed. */
export const CommitPage = () => {
  const { repository } = useRepository();
  const { sha = '' } = useParams();
  const api = useApi(gitApiRef);
  const { t } = useGitTranslation();
  const { namespace, name } = repository;
  const answer = useAnswer(
    useCallback(
      signal => api.getCommit({ namespace, name }, sha, { signal }),
      [api, namespace, name, sha],
    ),
  );
  // An address may hold the beginning of a hash only.
  const value = answer.value?.commit.sha.startsWith(sha)
    ? answer.value
    : undefined;
  useDocumentTitle(
    `${value?.commit.subject ?? sha.slice(0, 10)} · ${repository.slug}`,
  );
  return (
    <AnswerFrame what={t('commits.whatCommit')} answer={{ ...answer, value }}>
      {({ commit, files, truncated }) => (
        <>
          <CommitFacts repository={repository} commit={commit} />
          <DiffList
            repository={repository}
            files={files}
            truncated={truncated}
            gitRef={commit.sha}
          />
        </>
      )}
    </AnswerFrame>
  );
};
