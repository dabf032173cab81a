import { ButtonLink } from '@backstage/ui';
import {
  commitPath,
  treePath,
  type Commit,
  type RepositoryName,
} from '@boardwalk/plugin-git-common';
import { RiFolderOpenLine } from '@remixicon/react';
import { Link } from 'react-router-dom';
import { Moment } from '../format/Moment';
import { useGitTranslation } from '../translation/useGitTranslation';
import link from '../repository/CloneCommand.module.css';
import styles from './CommitFacts.module.css';

/** What a commit says, who made it, and what it stands on. */
export const CommitFacts = (props: {
  repository: RepositoryName;
  commit: Commit;
}) => {
  const { repository, commit } = props;
  const { t } = useGitTranslation();
  const { author, committer, parents } = commit;
  return (
    <section className={styles.commit} aria-label={t('commits.whatCommit')}>
      <div className={styles.head}>
        <h3 className={styles.subject}>{commit.subject || commit.shortSha}</h3>
        <ButtonLink
          size="small"
          variant="secondary"
          iconStart={<RiFolderOpenLine />}
          href={treePath(repository, commit.sha)}
        >
          {t('commits.browse')}
        </ButtonLink>
      </div>
      {commit.body && <pre className={styles.body}>{commit.body}</pre>}
      <p className={styles.facts}>
        <span title={author.email}>{author.name}</span>
        <span>
          <Moment at={author.date} />
        </span>
        {committer.email !== author.email && (
          <span>{t('commits.committer', { name: committer.name })}</span>
        )}
      </p>
      <p className={styles.facts}>
        <span>
          {t('commits.fullSha')} <code>{commit.sha}</code>
        </span>
        {parents.length > 0 && (
          <span>
            {t('commits.parents', { count: parents.length })}{' '}
            {parents.map(parent => (
              <Link
                key={parent}
                className={`${link.link} ${styles.parent}`}
                to={commitPath(repository, parent)}
              >
                {parent.slice(0, 10)}
              </Link>
            ))}
          </span>
        )}
      </p>
    </section>
  );
};
