import { repositoryPath, type Repository } from '@boardwalk/plugin-git-common';
import { stackedTable as table } from '@boardwalk/ui';
import { Link } from 'react-router-dom';
import { Moment } from '../format/Moment';
import { useFormat } from '../format/useFormat';
import { OwnerLink } from '../repository/OwnerLink';
import { useGitTranslation } from '../translation/useGitTranslation';

/** Repositories with their owner and last push. */
export const RepositoryTable = (props: { repositories: Repository[] }) => {
  const { t } = useGitTranslation();
  const format = useFormat();
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t('repositories.name')}</th>
          <th scope="col">{t('repositories.owner')}</th>
          <th scope="col">{t('repositories.pushed')}</th>
          <th scope="col">{t('repositories.size')}</th>
        </tr>
      </thead>
      <tbody>
        {props.repositories.map(repository => (
          <tr key={repository.slug}>
            <th scope="row">
              <Link className={table.link} to={repositoryPath(repository)}>
                {repository.slug}
              </Link>
              {repository.description && (
                <span className={table.more}>{repository.description}</span>
              )}
            </th>
            <td data-label={t('repositories.owner')}>
              <OwnerLink owner={repository.owner} />
            </td>
            <td data-label={t('repositories.pushed')}>
              {repository.pushedAt ? (
                <Moment at={repository.pushedAt} />
              ) : (
                t('repositories.never')
              )}
            </td>
            <td data-label={t('repositories.size')}>
              {format.bytes(repository.sizeBytes)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
