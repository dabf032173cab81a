import { Badge, ButtonLink } from '@backstage/ui';
import {
  comparePath,
  treePath,
  type Branch,
  type Repository,
} from '@boardwalk/plugin-git-common';
import { stackedTable as table } from '@boardwalk/ui';
import { Link } from 'react-router-dom';
import { ConfirmButton } from '../states/ConfirmButton';
import { useGitTranslation } from '../translation/useGitTranslation';
import { CommitCell } from './CommitCell';
import styles from './Branches.module.css';

/** How a branch stands to the default one, in words. */
const Standing = ({ branch }: { branch: Branch }) => {
  const { t } = useGitTranslation();
  const { ahead, behind, isDefault } = branch;
  if (isDefault) return <span className={styles.muted}>—</span>;
  const parts = [
    ...(ahead > 0 ? [t('branches.ahead', { count: ahead })] : []),
    ...(behind > 0 ? [t('branches.behind', { count: behind })] : []),
  ];
  return <>{parts.join(', ') || t('branches.same')}</>;
};

const Row = (props: {
  repository: Repository;
  branch: Branch;
  onDelete: (branch: string) => Promise<void>;
}) => {
  const { repository, branch, onDelete } = props;
  const { t } = useGitTranslation();
  const { name, isDefault, ahead, commit } = branch;
  return (
    <tr>
      <th scope="row">
        <span className={styles.name}>
          <Link className={table.link} to={treePath(repository, name)}>
            {name}
          </Link>
          {isDefault && <Badge size="small">{t('branches.default')}</Badge>}
        </span>
      </th>
      <td data-label={t('branches.last')}>
        <CommitCell repository={repository} commit={commit} />
      </td>
      <td data-label={t('branches.state')}>
        <Standing branch={branch} />
      </td>
      <td data-label={isDefault ? undefined : t('branches.actions')}>
        <span className={styles.actions}>
          {!isDefault && (
            <ButtonLink
              size="small"
              variant="secondary"
              href={comparePath(repository, repository.defaultBranch, name)}
              aria-label={t('branches.compareOf', { name })}
            >
              {t('branches.compare')}
            </ButtonLink>
          )}
          {!isDefault && repository.permissions.update && (
            <ConfirmButton
              size="small"
              variant="tertiary"
              label={t('branches.delete')}
              name={t('branches.deleteOf', { name })}
              title={t('branches.deleteTitle', { name })}
              confirm={t('branches.deleteConfirm')}
              onConfirm={() => onDelete(name)}
            >
              {ahead > 0
                ? t('branches.deleteText', { count: ahead })
                : t('branches.deleteMerged')}
            </ConfirmButton>
          )}
        </span>
      </td>
    </tr>
  );
};

/** Branches, how they stand to the default one, and what can be done with them. */
export const BranchTable = (props: {
  repository: Repository;
  branches: Branch[];
  onDelete: (branch: string) => Promise<void>;
}) => {
  const { t } = useGitTranslation();
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t('branches.name')}</th>
          <th scope="col">{t('branches.last')}</th>
          <th scope="col">{t('branches.state')}</th>
          <th scope="col">{t('branches.actions')}</th>
        </tr>
      </thead>
      <tbody>
        {props.branches.map(branch => (
          <Row
            key={branch.name}
            repository={props.repository}
            branch={branch}
            onDelete={props.onDelete}
          />
        ))}
      </tbody>
    </table>
  );
};
