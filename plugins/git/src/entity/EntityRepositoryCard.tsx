import { useApi } from '@backstage/frontend-plugin-api';
import { repositoryPath, type Repository } from '@boardwalk/plugin-git-common';
import { useAnswer } from '@boardwalk/ui';
import { useCallback, useId } from 'react';
import { Link } from 'react-router-dom';
import { gitApiRef } from '../api/GitApi';
import { CommitLine } from '../commits/CommitLine';
import { CloneCommand } from '../repository/CloneCommand';
import link from '../repository/CloneCommand.module.css';
import { useGitTranslation } from '../translation/useGitTranslation';
import { EntityRepository } from './EntityRepository';
import styles from './EntityRepositoryCard.module.css';

const LastCommit = ({ repository }: { repository: Repository }) => {
  const { namespace, name, defaultBranch: ref } = repository;
  const api = useApi(gitApiRef);
  const { value } = useAnswer(
    useCallback(
      signal =>
        api.getCommits(
          { namespace, name },
          { ref, limit: 1, skip: 0 },
          { signal },
        ),
      [api, namespace, name, ref],
    ),
  );
  const [commit] = value?.items ?? [];
  return commit ? (
    <div className={styles.commit}>
      <CommitLine repository={repository} commit={commit} />
    </div>
  ) : null;
};

/** The repository of a component: how to clone it, its last commit, and the way in. */
export const EntityRepositoryCard = () => {
  const { t } = useGitTranslation();
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {t('entity.card')}
      </h2>
      <EntityRepository>
        {repository => (
          <>
            <p className={styles.name}>
              {repository.slug}{' '}
              <Link className={link.link} to={repositoryPath(repository)}>
                {t('entity.open')}
              </Link>
            </p>
            {!repository.empty && <LastCommit repository={repository} />}
            <CloneCommand cloneUrl={repository.cloneUrl} />
          </>
        )}
      </EntityRepository>
    </section>
  );
};
