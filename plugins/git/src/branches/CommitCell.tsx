import {
  commitPath,
  type Commit,
  type RepositoryName,
} from '@boardwalk/plugin-git-common';
import { stackedTable } from '@boardwalk/ui';
import { Link } from 'react-router-dom';
import { Moment } from '../format/Moment';
import link from '../repository/CloneCommand.module.css';
import styles from './Branches.module.css';

/** The commit that a ref is at. */
export const CommitCell = (props: {
  repository: RepositoryName;
  commit: Commit;
}) => {
  const { repository, commit } = props;
  return (
    <span className={styles.commit}>
      <Link className={link.link} to={commitPath(repository, commit.sha)}>
        {commit.subject || commit.shortSha}
      </Link>
      <span className={stackedTable.more}>
        {commit.author.name} · <Moment at={commit.committer.date} />
      </span>
    </span>
  );
};
