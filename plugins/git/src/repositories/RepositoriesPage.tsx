import { useApi } from '@backstage/frontend-plugin-api';
import { Container } from '@backstage/ui';
import { useAnswer } from '@boardwalk/ui';
import { useCallback } from 'react';
import { gitApiRef } from '../api/GitApi';
import { AnswerFrame } from '../states/AnswerFrame';
import { useGitTranslation } from '../translation/useGitTranslation';
import { NoRepositories } from './NoRepositories';
import { RepositoryFilters } from './RepositoryFilters';
import { RepositoryPager } from './RepositoryPager';
import { RepositoryTable } from './RepositoryTable';
import { useRepositoriesParams } from './useRepositoriesParams';
import styles from './Repositories.module.css';

/** All repositories of the host that one may see. */
export const RepositoriesPage = () => {
  const api = useApi(gitApiRef);
  const { t } = useGitTranslation();
  const [{ q, owner, cursor }, change] = useRepositoriesParams();
  const answer = useAnswer(
    useCallback(
      signal =>
        api.getRepositories({ q, owner, cursor, limit: 50 }, { signal }),
      [api, q, owner, cursor],
    ),
  );
  return (
    <Container>
      <RepositoryFilters q={q} owner={owner} onChange={change} />
      <div className={styles.panel} aria-busy={answer.loading}>
        <AnswerFrame what={t('repositories.what')} answer={answer}>
          {({ items, pageInfo, totalItems }) =>
            items.length === 0 ? (
              <NoRepositories
                filtered={Boolean(q || owner || cursor)}
                onShowAll={() => change({ q: undefined, owner: undefined })}
              />
            ) : (
              <>
                <RepositoryTable repositories={items} />
                <RepositoryPager
                  total={totalItems}
                  cursor={cursor}
                  next={pageInfo.nextCursor}
                  onPage={page => change({ cursor: page })}
                />
              </>
            )
          }
        </AnswerFrame>
      </div>
      <p className={styles.note}>{t('repositories.note')}</p>
    </Container>
  );
};
