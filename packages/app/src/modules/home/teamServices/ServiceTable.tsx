import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { Link } from 'react-router-dom';
import { EntityName } from '../../../components/EntityName';
import { entityPath } from '../../../components/entityPath';
import { HealthBadges } from './HealthBadges';
import { LastDeployment } from './LastDeployment';
import { serviceHealth } from './serviceHealth';
import type { LastDeployments } from './useLastDeployments';
import styles from '../../../components/StackedTable.module.css';

/** Those of the owners that are teams of this person, else the first owner. */
function ownerOf(entity: Entity, teams: string[]) {
  const owners = (entity.relations ?? [])
    .filter(({ type }) => type === 'ownedBy')
    .map(({ targetRef }) => targetRef);
  return owners.find(ref => teams.includes(ref)) ?? owners[0];
}

export const ServiceTable = (props: {
  services: Entity[];
  teams: string[];
  lastDeployments?: LastDeployments;
}) => (
  <table className={styles.table}>
    <thead>
      <tr>
        <th scope="col">Name</th>
        <th scope="col">Owner</th>
        <th scope="col">Lifecycle</th>
        <th scope="col">Catalog health</th>
        <th scope="col">Last deployment</th>
      </tr>
    </thead>
    <tbody>
      {props.services.map(entity => {
        const owner = ownerOf(entity, props.teams);
        const { lastDeployments } = props;
        return (
          <tr key={stringifyEntityRef(entity)}>
            <th scope="row">
              <Link to={entityPath(entity)} className={styles.name}>
                {entity.metadata.title ?? entity.metadata.name}
              </Link>
              <span className={styles.type}>
                {String(entity.spec?.type ?? '')}
              </span>
            </th>
            <td data-label="Owner">
              {owner ? (
                <EntityName entityRef={owner} className={styles.link} />
              ) : (
                <span className={styles.unknown}>None</span>
              )}
            </td>
            <td data-label="Lifecycle">
              {String(entity.spec?.lifecycle ?? 'Unknown')}
            </td>
            <td data-label="Catalog health">
              <HealthBadges issues={serviceHealth(entity)} />
            </td>
            <td data-label="Last deployment">
              <LastDeployment
                service={stringifyEntityRef(entity)}
                known={lastDeployments}
              />
            </td>
          </tr>
        );
      })}
    </tbody>
  </table>
);
