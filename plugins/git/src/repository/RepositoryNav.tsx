import {
  repositoryPath,
  type RepositoryName,
} from '@boardwalk/plugin-git-common';
import { SectionLink, SectionNav } from '@boardwalk/ui';
import { useLocation } from 'react-router-dom';
import { useGitTranslation } from '../translation/useGitTranslation';

/** Links to the parts of a repository. Folders and files are parts of the first. */
export const RepositoryNav = (props: {
  repository: RepositoryName;
  /** The ref whose history the link leads to. */
  defaultBranch: string;
}) => {
  const { t } = useGitTranslation();
  const { pathname } = useLocation();
  const root = repositoryPath(props.repository);
  const history = `${root}/commits/${encodeURIComponent(props.defaultBranch)}`;
  const rest = pathname.split('/').slice(4);
  // The link to where one is keeps its address, so that it counts as current.
  const at = (part: string, address: string) =>
    rest[0] === part ? pathname : address;
  return (
    <SectionNav label={t('source.sections')}>
      <SectionLink end to={at('tree', root)}>
        {t('source.files')}
      </SectionLink>
      <SectionLink to={at('commit', at('commits', history))}>
        {t('source.history')}
      </SectionLink>
      <SectionLink to={`${root}/branches`}>{t('source.branches')}</SectionLink>
      <SectionLink to={`${root}/compare`}>{t('source.compare')}</SectionLink>
    </SectionNav>
  );
};
