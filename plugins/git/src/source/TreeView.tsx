import type { Repository, Tree } from '@boardwalk/plugin-git-common';
import { CommitLine } from '../commits/CommitLine';
import { useGitTranslation } from '../translation/useGitTranslation';
import { Readme } from './Readme';
import { readmeOf } from './readmeOf';
import { TreeTable } from './TreeTable';
import styles from './Source.module.css';

/** A folder: its last commit, what is in it, and what it says about itself. */
export const TreeView = (props: {
  repository: Repository;
  gitRef: string;
  tree: Tree;
}) => {
  const { repository, gitRef, tree } = props;
  const { t } = useGitTranslation();
  const readme = readmeOf(tree.entries);
  return (
    <>
      <section
        className={styles.panel}
        aria-label={t('source.folder', {
          path: tree.path || t('source.root'),
        })}
      >
        <CommitLine repository={repository} commit={tree.commit} />
        {tree.entries.length > 0 || tree.path ? (
          <TreeTable repository={repository} gitRef={gitRef} tree={tree} />
        ) : (
          <p className={styles.note}>{t('source.noFiles')}</p>
        )}
      </section>
      {readme && (
        <Readme
          key={`${gitRef}:${readme.path}`}
          repository={repository}
          gitRef={gitRef}
          path={readme.path}
        />
      )}
      <p className={styles.foot}>{t('source.checks')}</p>
    </>
  );
};
