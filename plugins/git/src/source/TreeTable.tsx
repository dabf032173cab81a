import {
  treePath,
  type RepositoryName,
  type Tree,
  type TreeEntry,
} from '@boardwalk/plugin-git-common';
import { VisuallyHidden } from '@backstage/ui';
import {
  RiFileLine,
  RiFolderFill,
  RiFolderSharedLine,
  RiLink,
  RiTerminalLine,
} from '@remixicon/react';
import { Link } from 'react-router-dom';
import { useFormat } from '../format/useFormat';
import { useGitTranslation } from '../translation/useGitTranslation';
import styles from './TreeTable.module.css';

const ICONS = {
  directory: RiFolderFill,
  file: RiFileLine,
  symlink: RiLink,
  submodule: RiFolderSharedLine,
};

const Row = (props: {
  repository: RepositoryName;
  gitRef: string;
  entry: TreeEntry;
}) => {
  const { repository, gitRef, entry } = props;
  const { t } = useGitTranslation();
  const format = useFormat();
  const Icon = entry.executable ? RiTerminalLine : ICONS[entry.type];
  return (
    <tr>
      <th scope="row">
        <span className={styles.entry} data-type={entry.type}>
          <Icon size={16} aria-hidden="true" />
          <VisuallyHidden>
            {entry.executable
              ? t('source.executable')
              : t(`source.${entry.type}`)}
          </VisuallyHidden>
          <Link
            className={styles.link}
            to={treePath(repository, gitRef, entry.path)}
          >
            {entry.name}
          </Link>
          {entry.type === 'submodule' && (
            <span className={styles.kind}>{t('source.submodule')}</span>
          )}
          {entry.type === 'symlink' && (
            <span className={styles.kind}>{t('source.symlink')}</span>
          )}
        </span>
      </th>
      <td>
        {entry.type === 'file' &&
          entry.size !== undefined &&
          format.bytes(entry.size)}
      </td>
    </tr>
  );
};

/** What is in a folder, and the way up. */
export const TreeTable = (props: {
  repository: RepositoryName;
  gitRef: string;
  tree: Tree;
}) => {
  const { repository, gitRef, tree } = props;
  const { t } = useGitTranslation();
  const above = tree.path.split('/').slice(0, -1).join('/');
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('source.name')}</th>
          <th scope="col">{t('source.size')}</th>
        </tr>
      </thead>
      <tbody>
        {tree.path && (
          <tr>
            <th scope="row" colSpan={2}>
              <Link
                className={styles.link}
                aria-label={t('source.up')}
                to={treePath(repository, gitRef, above)}
              >
                ..
              </Link>
            </th>
          </tr>
        )}
        {tree.entries.map(entry => (
          <Row
            key={entry.path}
            repository={repository}
            gitRef={gitRef}
            entry={entry}
          />
        ))}
      </tbody>
    </table>
  );
};
