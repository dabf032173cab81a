import { useApi } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { repositoryPath } from '@boardwalk/plugin-git-common';
import { Message, useAnswer } from '@boardwalk/ui';
import { RiHistoryLine } from '@remixicon/react';
import { useCallback } from 'react';
import {
  Link,
  useNavigate,
  useParams,
  useSearchParams,
} from 'react-router-dom';
import { gitApiRef } from '../api/GitApi';
import { RefPicker } from '../repository/RefPicker';
import { useRepository } from '../repository/RepositoryContext';
import { useDocumentTitle } from '../repository/useDocumentTitle';
import { AnswerFrame } from '../states/AnswerFrame';
import { useGitTranslation } from '../translation/useGitTranslation';
import link from '../repository/CloneCommand.module.css';
import { CommitList } from './CommitList';
import { useSkip } from './useSkip';
import styles from './CommitList.module.css';

const PAGE = 30;

/** The commits of a ref, or of one file or folder of it, a page at a time. */
export const CommitsPage = () => {
  const { repository } = useRepository();
  const { ref = '' } = useParams();
  const [params] = useSearchParams();
  const path = params.get('path') ?? undefined;
  const [skip, setSkip] = useSkip();
  const navigate = useNavigate();
  const api = useApi(gitApiRef);
  const { t } = useGitTranslation();
  const { namespace, name } = repository;
  useDocumentTitle(`${t('source.history')} · ${ref} · ${repository.slug}`);
  const answer = useAnswer(
    useCallback(
      signal =>
        api.getCommits(
          { namespace, name },
          { ref, path, limit: PAGE, skip },
          { signal },
        ),
      [api, namespace, name, ref, path, skip],
    ),
  );
  const address = (of: string) =>
    `${repositoryPath(repository)}/commits/${encodeURIComponent(of)}`;
  return (
    <>
      <div className={styles.bar}>
        <div className={styles.ref}>
          <RefPicker
            repository={repository}
            label={t('source.ref')}
            value={ref}
            onChange={chosen =>
              navigate(
                `${address(chosen)}${
                  path ? `?path=${encodeURIComponent(path)}` : ''
                }`,
              )
            }
          />
        </div>
        {path && (
          <p className={styles.path}>
            {t('commits.of', { path })}{' '}
            <Link className={link.link} to={address(ref)}>
              {t('commits.back')}
            </Link>
          </p>
        )}
      </div>
      <AnswerFrame what={t('commits.what')} answer={answer}>
        {({ items, hasMore }) =>
          items.length === 0 ? (
            <Message icon={<RiHistoryLine />} title={t('commits.noneTitle')}>
              {t('commits.noneText')}
            </Message>
          ) : (
            <>
              <CommitList repository={repository} commits={items} />
              {(skip > 0 || hasMore) && (
                <div className={styles.pages}>
                  <Button
                    size="small"
                    variant="secondary"
                    isDisabled={skip === 0}
                    onPress={() => setSkip(Math.max(0, skip - PAGE))}
                  >
                    {t('common.newer')}
                  </Button>
                  <Button
                    size="small"
                    variant="secondary"
                    isDisabled={!hasMore}
                    onPress={() => setSkip(skip + PAGE)}
                  >
                    {t('common.older')}
                  </Button>
                </div>
              )}
            </>
          )
        }
      </AnswerFrame>
    </>
  );
};
