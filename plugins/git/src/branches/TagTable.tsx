import {
  treePath,
  type RepositoryName,
  type Tag,
} from '@boardwalk/plugin-git-common';
import { stackedTable as table } from '@boardwalk/ui';
import { Link } from 'react-router-dom';
import { useGitTranslation } from '../translation/useGitTranslation';
import { CommitCell } from './CommitCell';

/** Tags and the commits they name. */
export const TagTable = (props: {
  repository: RepositoryName;
  tags: Tag[];
}) => {
  const { repository, tags } = props;
  const { t } = useGitTranslation();
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t('branches.tag')}</th>
          <th scope="col">{t('branches.last')}</th>
        </tr>
      </thead>
      <tbody>
        {tags.map(({ name, commit }) => (
          <tr key={name}>
            <th scope="row">
              <Link className={table.link} to={treePath(repository, name)}>
                {name}
              </Link>
            </th>
            <td data-label={t('branches.last')}>
              <CommitCell repository={repository} commit={commit} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
