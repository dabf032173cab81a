import { treePath, type RepositoryName } from '@boardwalk/plugin-git-common';
import { Link } from 'react-router-dom';
import { useGitTranslation } from '../translation/useGitTranslation';
import styles from './PathCrumbs.module.css';

/** The folders above a place, each a link. */
export const PathCrumbs = (props: {
  repository: RepositoryName;
  gitRef: string;
  path: string;
}) => {
  const { repository, gitRef, path } = props;
  const { t } = useGitTranslation();
  const parts = path.split('/').filter(Boolean);
  return (
    <nav aria-label={t('source.path')} className={styles.crumbs}>
      <ol>
        {[repository.name, ...parts].map((part, index, all) => {
          const last = index === all.length - 1;
          const to = treePath(
            repository,
            gitRef,
            parts.slice(0, index).join('/'),
          );
          return (
            <li key={to}>
              {last ? (
                <span aria-current="page">{part}</span>
              ) : (
                <Link to={to}>{part}</Link>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
};
