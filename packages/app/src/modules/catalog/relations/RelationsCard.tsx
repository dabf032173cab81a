import { parseEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Button } from '@backstage/ui';
import { RiLinksLine } from '@remixicon/react';
import { useId, useState } from 'react';
import { EntityName } from '../../../components/EntityName';
import { StateMessage } from '../../../components/StateMessage';
import { relationGroups, type RelationGroup } from './relationGroups';
import styles from './RelationsCard.module.css';

/** How many of a group are listed before one asks for the rest. */
const FIRST = 8;

const Group = ({ group }: { group: RelationGroup }) => {
  const [all, setAll] = useState(false);
  const shown = all ? group.refs : group.refs.slice(0, FIRST);
  const hidden = group.refs.length - shown.length;
  return (
    <div>
      <h3 className={styles.heading}>
        {group.title} <span className={styles.count}>{group.refs.length}</span>
      </h3>
      <ul className={styles.list}>
        {shown.map(ref => (
          <li key={ref}>
            <EntityName entityRef={ref} className={styles.link} />
            <span className={styles.kind}>{parseEntityRef(ref).kind}</span>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button size="small" variant="tertiary" onPress={() => setAll(true)}>
          {`Show ${hidden} more`}
        </Button>
      )}
    </div>
  );
};

/** How this entity hangs together with others: one column for each relation. */
export const RelationsCard = () => {
  const { entity } = useEntity();
  const groups = relationGroups(entity);
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        Relations
      </h2>
      {groups.length === 0 ? (
        <StateMessage
          icon={<RiLinksLine aria-hidden="true" />}
          title="No relations yet"
          description="Name what this depends on, and the APIs it provides or uses, in its catalog-info.yaml."
        />
      ) : (
        <div className={styles.groups}>
          {groups.map(group => (
            <Group key={group.type} group={group} />
          ))}
        </div>
      )}
    </section>
  );
};
