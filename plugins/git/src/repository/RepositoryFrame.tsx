import { BreadcrumbEntry, useApi } from '@backstage/frontend-plugin-api';
import { Container } from '@backstage/ui';
import { repositoryPath, type Repository } from '@boardwalk/plugin-git-common';
import { useAnswer } from '@boardwalk/ui';
import { useCallback, useMemo, type ReactNode } from 'react';
import { useParams } from 'react-router-dom';
import { gitApiRef } from '../api/GitApi';
import { AnswerFrame } from '../states/AnswerFrame';
import { useGitTranslation } from '../translation/useGitTranslation';
import { CloneButton } from './CloneButton';
import { OwnerLink } from './OwnerLink';
import { RepositoryContext } from './RepositoryContext';
import { RepositoryNav } from './RepositoryNav';
import styles from './RepositoryFrame.module.css';

const Heading = ({ repository }: { repository: Repository }) => {
  const { t } = useGitTranslation();
  return (
    <div className={styles.head}>
      <div className={styles.about}>
        <h2 className={styles.title}>
          <span className={styles.namespace}>{repository.namespace} /</span>{' '}
          {repository.name}
        </h2>
        {repository.description && (
          <p className={styles.description}>{repository.description}</p>
        )}
        <p className={styles.owner}>
          {t('source.ownedBy')}
          <OwnerLink owner={repository.owner} />
        </p>
      </div>
      {!repository.empty && <CloneButton cloneUrl={repository.cloneUrl} />}
    </div>
  );
};

/** All pages of one repository stand in it: it loads what they have in common. */
export const RepositoryFrame = ({ children }: { children: ReactNode }) => {
  const { namespace = '', name = '' } = useParams();
  const api = useApi(gitApiRef);
  const { t } = useGitTranslation();
  const answer = useAnswer(
    useCallback(
      signal => api.getRepository({ namespace, name }, { signal }),
      [api, namespace, name],
    ),
  );
  // Another repository's answer stays until its own is there.
  const { value, retry: reload } = answer;
  const repository =
    value?.namespace === namespace && value.name === name ? value : undefined;
  const open = useMemo(
    () => repository && { repository, reload },
    [repository, reload],
  );
  return (
    <BreadcrumbEntry
      entry={{
        label: `${namespace}/${name}`,
        href: repositoryPath({ namespace, name }),
      }}
    >
      {repository && (
        <RepositoryNav
          repository={repository}
          defaultBranch={repository.defaultBranch}
        />
      )}
      <Container>
        <AnswerFrame
          what={t('source.what')}
          answer={{ ...answer, value: open }}
        >
          {opened => (
            <RepositoryContext.Provider value={opened}>
              <Heading repository={opened.repository} />
              {children}
            </RepositoryContext.Provider>
          )}
        </AnswerFrame>
      </Container>
    </BreadcrumbEntry>
  );
};
