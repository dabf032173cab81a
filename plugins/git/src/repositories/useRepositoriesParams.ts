import { useSearchParams } from 'react-router-dom';

/** What is asked for, as the address has it. */
export interface RepositoriesParams {
  q?: string;
  owner?: string;
  cursor?: string;
}

const NAMES = ['q', 'owner', 'cursor'] as const;

/** Keeps the filters of the list in the address. Another filter begins at the first page. */
export function useRepositoriesParams(): [
  RepositoriesParams,
  (change: Partial<RepositoriesParams>) => void,
] {
  const [search, setSearch] = useSearchParams();
  const params: RepositoriesParams = Object.fromEntries(
    NAMES.map(name => [name, search.get(name) || undefined]),
  );
  const change = (next: Partial<RepositoriesParams>) =>
    setSearch(
      Object.entries({ ...params, cursor: undefined, ...next }).filter(
        (entry): entry is [string, string] => Boolean(entry[1]),
      ),
    );
  return [params, change];
}
