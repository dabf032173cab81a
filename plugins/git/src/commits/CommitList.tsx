import type { Commit, RepositoryName } from '@boardwalk/plugin-git-common';
import { useGitTranslation } from '../translation/useGitTranslation';
import { CommitLine } from './CommitLine';
import styles from './CommitList.module.css';

/** Commits below each other, the newest first. */
export const CommitList = (props: {
  repository: RepositoryName;
  commits: Commit[];
}) => {
  const { t } = useGitTranslation();
  return (
    <ol className={styles.list} aria-label={t('commits.list')}>
      {props.commits.map(commit => (
        <li key={commit.sha}>
          <CommitLine repository={props.repository} commit={commit} />
        </li>
      ))}
    </ol>
  );
};
