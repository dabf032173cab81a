import { Badge, VisuallyHidden } from '@backstage/ui';
import {
  treePath,
  type FileDiff,
  type RepositoryName,
} from '@boardwalk/plugin-git-common';
import { Link } from 'react-router-dom';
import { useGitTranslation } from '../translation/useGitTranslation';
import { DiffTable } from './DiffTable';
import styles from './Diff.module.css';

const STATUS = {
  added: 'commits.fileAdded',
  modified: 'commits.fileModified',
  deleted: 'commits.fileDeleted',
  renamed: 'commits.fileRenamed',
  typechange: 'commits.fileTypechange',
} as const;

const Content = ({ file }: { file: FileDiff }) => {
  const { t } = useGitTranslation();
  if (file.binary) return <p className={styles.note}>{t('commits.binary')}</p>;
  if (file.truncated)
    return <p className={styles.note}>{t('commits.tooLarge')}</p>;
  if (file.patch) return <DiffTable path={file.path} patch={file.patch} />;
  return (
    <p className={styles.note}>
      {t(file.status === 'renamed' ? 'commits.onlyName' : 'commits.noLines')}
    </p>
  );
};

/** What changed in one file. It can be folded. */
export const FileDiffView = (props: {
  repository: RepositoryName;
  file: FileDiff;
  /** Where the file after the change is. */
  gitRef: string;
  open: boolean;
}) => {
  const { repository, file, gitRef, open } = props;
  const { t } = useGitTranslation();
  return (
    <details className={styles.file} open={open}>
      <summary className={styles.head}>
        <span className={styles.path}>{file.path}</span>
        {file.oldPath && (
          <span className={styles.muted}>
            {t('commits.fileFrom', { path: file.oldPath })}
          </span>
        )}
        <Badge size="small">{t(STATUS[file.status])}</Badge>
        {!file.binary && (
          <span className={styles.counts}>
            <span className={styles.plus}>
              <span aria-hidden="true">+{file.additions}</span>
              <VisuallyHidden>
                {t('commits.added', { count: file.additions })},{' '}
              </VisuallyHidden>
            </span>
            <span className={styles.minus}>
              <span aria-hidden="true">−{file.deletions}</span>
              <VisuallyHidden>
                {t('commits.deleted', { count: file.deletions })}
              </VisuallyHidden>
            </span>
          </span>
        )}
      </summary>
      {file.status !== 'deleted' && (
        <div className={styles.tools}>
          <Link
            className={styles.link}
            to={treePath(repository, gitRef, file.path)}
          >
            {t('commits.showFile')}
            <VisuallyHidden> {file.path}</VisuallyHidden>
          </Link>
        </div>
      )}
      <Content file={file} />
    </details>
  );
};
