import {
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { Link } from 'react-router-dom';
import table from '../../../components/StackedTable.module.css';
import { EntityName } from '../../../components/EntityName';
import type { IndexState } from './indexState';
import type { IndexView } from './indexViews';
import { SortHeader } from './SortHeader';
import styles from './EntityTable.module.css';

const relationOf = (entity: Entity, type: string, kind: string) =>
  entity.relations?.find(
    relation => relation.type === type && relation.targetRef.startsWith(kind),
  )?.targetRef;

const nameOf = (entity: Entity) => {
  const profile = entity.spec?.profile as { displayName?: string } | undefined;
  return entity.metadata.title ?? profile?.displayName ?? entity.metadata.name;
};

/** A link to the related entity, or a dash. */
const Related = (props: { entityRef?: string }) =>
  props.entityRef ? (
    <EntityName entityRef={props.entityRef} className={table.link} />
  ) : (
    <span className={table.unknown}>–</span>
  );

export const EntityTable = (props: {
  entities: Entity[];
  label: string;
  path: IndexView['path'];
  sort: IndexState['sort'];
  onSort: (sort: IndexState['sort']) => void;
}) => {
  const { entities, label, path, sort, onSort } = props;
  return (
    <table className={table.table} aria-label={label}>
      <thead>
        <tr>
          <SortHeader field="metadata.name" {...{ sort, onSort }}>
            Name
          </SortHeader>
          <SortHeader field="spec.type" {...{ sort, onSort }}>
            Type
          </SortHeader>
          <th scope="col">Owner</th>
          <th scope="col">System</th>
          <SortHeader field="spec.lifecycle" {...{ sort, onSort }}>
            Lifecycle
          </SortHeader>
          <th scope="col" className={styles.tagColumn}>
            Tags
          </th>
        </tr>
      </thead>
      <tbody>
        {entities.map(entity => (
          <tr key={stringifyEntityRef(entity)}>
            <th scope="row" className={styles.nameCell}>
              <Link to={path(entity)} className={table.name}>
                {nameOf(entity)}
              </Link>
              {nameOf(entity) !== entity.metadata.name && (
                <span className={styles.ref}>{entity.metadata.name}</span>
              )}
              <span className={styles.description}>
                {entity.metadata.description}
              </span>
            </th>
            <td data-label="Type">{String(entity.spec?.type ?? '–')}</td>
            <td data-label="Owner">
              <Related entityRef={relationOf(entity, RELATION_OWNED_BY, '')} />
            </td>
            <td data-label="System">
              <Related
                entityRef={relationOf(entity, RELATION_PART_OF, 'system:')}
              />
            </td>
            <td data-label="Lifecycle">
              {String(entity.spec?.lifecycle ?? '–')}
            </td>
            <td data-label="Tags" className={styles.tagColumn}>
              <span className={styles.tags}>
                {(entity.metadata.tags ?? []).slice(0, 3).map(tag => (
                  <span key={tag} className={styles.tag}>
                    {tag}
                  </span>
                ))}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
