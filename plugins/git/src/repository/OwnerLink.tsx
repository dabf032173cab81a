import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { stackedTable } from '@boardwalk/ui';
import { Link } from 'react-router-dom';

/** Name of the owner, with a link to its page in the catalog. */
export const OwnerLink = ({ owner }: { owner: string }) => {
  const route = useRouteRef(entityRouteRef);
  let ref;
  try {
    ref = parseEntityRef(owner);
  } catch {
    return <>{owner}</>;
  }
  const { kind, namespace, name } = ref;
  return route ? (
    <Link className={stackedTable.link} to={route({ kind, namespace, name })}>
      {name}
    </Link>
  ) : (
    <>{name}</>
  );
};
