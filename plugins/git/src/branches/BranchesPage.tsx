import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { Message, useAnswer } from '@boardwalk/ui';
import { RiGitBranchLine } from '@remixicon/react';
import { useCallback } from 'react';
import { gitApiRef } from '../api/GitApi';
import { useRepository } from '../repository/RepositoryContext';
import { useDocumentTitle } from '../repository/useDocumentTitle';
import { AnswerFrame } from '../states/AnswerFrame';
import { useGitTranslation } from '../translation/useGitTranslation';
import { BranchTable } from './BranchTable';
import { TagTable } from './TagTable';
import styles from './Branches.module.css';

/** The branches and tags of a repository. */
export const BranchesPage = () => {
  const { repository } = useRepository();
  const api = useApi(gitApiRef);
  const toasts = useApi(toastApiRef);
  const { t } = useGitTranslation();
  const { namespace, name } = repository;
  useDocumentTitle(`${t('source.branches')} · ${repository.slug}`);
  const answer = useAnswer(
    useCallback(
      async signal => {
        const [branches, tags] = await Promise.all([
          api.getBranches({ namespace, name }, { signal }),
          api.getTags({ namespace, name }, { signal }),
        ]);
        return { branches, tags };
      },
      [api, namespace, name],
    ),
  );
  const remove = async (branch: string) => {
    await api.deleteBranch({ namespace, name }, branch);
    toasts.post({
      title: t('branches.deleted', { name: branch }),
      status: 'success',
      timeout: 5_000,
    });
    answer.retry();
  };
  return (
    <AnswerFrame what={t('branches.what')} answer={answer}>
      {({ branches, tags }) => (
        <>
          <div className={styles.panel}>
            {branches.length > 0 ? (
              <BranchTable
                repository={repository}
                branches={branches}
                onDelete={remove}
              />
            ) : (
              <Message
                icon={<RiGitBranchLine />}
                title={t('branches.noneTitle')}
              >
                {t('branches.noneText')}
              </Message>
            )}
          </div>
          {tags.length > 0 && (
            <>
              <h3 className={styles.title}>{t('branches.tags')}</h3>
              <div className={styles.panel}>
                <TagTable repository={repository} tags={tags} />
              </div>
            </>
          )}
        </>
      )}
    </AnswerFrame>
  );
};
