import type { FileDiff, RepositoryName } from '@boardwalk/plugin-git-common';
import { useGitTranslation } from '../translation/useGitTranslation';
import { FileDiffView } from './FileDiffView';
import styles from './Diff.module.css';

/** So many files are unfolded; more would make a page nobody scrolls. */
const UNFOLDED = 30;

/** What changed, file by file. */
export const DiffList = (props: {
  repository: RepositoryName;
  files: FileDiff[];
  truncated: boolean;
  /** Where the files after the change are. */
  gitRef: string;
}) => {
  const { repository, files, truncated, gitRef } = props;
  const { t } = useGitTranslation();
  const sum = (of: 'additions' | 'deletions') =>
    files.reduce((total, file) => total + file[of], 0);
  if (files.length === 0)
    return <p className={styles.summary}>{t('commits.noFiles')}</p>;
  return (
    <>
      <p className={styles.summary}>
        {t('commits.changed', { count: files.length })} ·{' '}
        {t('commits.added', { count: sum('additions') })} ·{' '}
        {t('commits.deleted', { count: sum('deletions') })}
      </p>
      {truncated && <p className={styles.summary}>{t('commits.truncated')}</p>}
      {files.map((file, index) => (
        <FileDiffView
          key={file.path}
          repository={repository}
          file={file}
          gitRef={gitRef}
          open={index < UNFOLDED}
        />
      ))}
    </>
  );
};
