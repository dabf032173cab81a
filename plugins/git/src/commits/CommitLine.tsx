import {
  commitPath,
  type Commit,
  type RepositoryName,
} from '@boardwalk/plugin-git-common';
import { Link } from 'react-router-dom';
import { Moment } from '../format/Moment';
import { useGitTranslation } from '../translation/useGitTranslation';
import styles from './CommitLine.module.css';

/** A commit in a line: what it says, who made it and when. */
export const CommitLine = (props: {
  repository: RepositoryName;
  commit: Commit;
}) => {
  const { repository, commit } = props;
  const { t } = useGitTranslation();
  const to = commitPath(repository, commit.sha);
  return (
    <div className={styles.commit}>
      <Link className={styles.subject} to={to}>
        {commit.subject || commit.shortSha}
      </Link>
      <span className={styles.by}>
        {commit.author.name} · <Moment at={commit.committer.date} />
      </span>
      <Link
        className={styles.sha}
        to={to}
        aria-label={t('commits.sha', { sha: commit.shortSha })}
      >
        {commit.shortSha}
      </Link>
    </div>
  );
};
