import { useParams } from 'react-router-dom';
import { EmptyRepository } from '../repository/EmptyRepository';
import { useRepository } from '../repository/RepositoryContext';
import { useDocumentTitle } from '../repository/useDocumentTitle';
import { Source } from './Source';

/** A folder or file; without a ref in the address it is the root of the default branch. */
export const SourcePage = () => {
  const { repository } = useRepository();
  const { ref, '*': rest = '' } = useParams();
  // Without a ref, what is left of the address is that of the page around.
  const path = ref ? rest.replace(/^\/+|\/+$/g, '') : '';
  useDocumentTitle(path ? `${path} · ${repository.slug}` : repository.slug);
  return repository.empty ? (
    <EmptyRepository repository={repository} />
  ) : (
    <Source
      repository={repository}
      gitRef={ref ?? repository.defaultBranch}
      path={path}
    />
  );
};
