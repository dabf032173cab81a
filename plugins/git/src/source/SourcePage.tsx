import { useParams } from 'react-router-dom';
import { EmptyRepository } from '../repository/EmptyRepository';
import { useRepository } from '../repository/RepositoryContext';
import { useDocumentTitle } from '../repository/useDocumentTitle';
import { Source } from './Source';

/** A folder or file; without an address of one it is the root of the default branch. */
export const SourcePage = () => {
  const { repository } = useRepository();
  const { ref = repository.defaultBranch, '*': rest = '' } = useParams();
  const path = rest.replace(/^\/+|\/+$/g, '');
  useDocumentTitle(path ? `${path} · ${repository.slug}` : repository.slug);
  return repository.empty ? (
    <EmptyRepository repository={repository} />
  ) : (
    <Source repository={repository} gitRef={ref} path={path} />
  );
};
