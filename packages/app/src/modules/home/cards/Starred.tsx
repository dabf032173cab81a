import { useApi } from '@backstage/core-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  catalogApiRef,
  useStarredEntities,
} from '@backstage/plugin-catalog-react';
import { RiStarLine } from '@remixicon/react';
import { Link } from 'react-router-dom';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { CardError } from '../../../components/CardError';
import rows from '../../../components/CardRows.module.css';
import { entityPath } from '../../../components/entityPath';
import { RowSkeletons } from '../../../components/RowSkeletons';
import { StateMessage } from '../../../components/StateMessage';

/** How many of the starred entities the card shows. */
const LIMIT = 8;

export const Starred = () => {
  const catalog = useApi(catalogApiRef);
  const { starredEntities } = useStarredEntities();
  const refs = [...starredEntities].sort();
  const key = refs.join(' ');
  const { value, error, retry } = useAsyncRetry(async () => {
    if (!key) return [];
    const { items } = await catalog.getEntitiesByRefs({
      entityRefs: key.split(' '),
      fields: ['kind', 'metadata', 'spec.type', 'spec.profile'],
    });
    return items.filter(item => item !== undefined);
  }, [catalog, key]);

  if (error)
    return <CardError what="Starred entities" error={error} onRetry={retry} />;
  if (refs.length === 0) {
    return (
      <StateMessage
        icon={<RiStarLine aria-hidden="true" />}
        title="Keep what matters close"
        description="Open a service or an API and press the star beside its name."
      />
    );
  }
  if (!value) return <RowSkeletons />;
  return (
    <ul className={rows.rows}>
      {value.slice(0, LIMIT).map(entity => (
        <li key={stringifyEntityRef(entity)}>
          <Link to={entityPath(entity)} className={rows.row}>
            <span className={rows.text}>
              <span className={rows.title}>
                {entity.metadata.title ?? entity.metadata.name}
              </span>
              <span className={rows.detail}>
                {[entity.kind, entity.spec?.type].filter(Boolean).join(' · ')}
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
};
