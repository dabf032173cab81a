import {
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { getEntityRelations, useEntity } from '@backstage/plugin-catalog-react';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { useId } from 'react';
import { Link } from 'react-router-dom';
import { InvitationPanel } from '../invitation/InvitationPanel';
import { ComponentLoad } from '../results/ComponentLoad';
import { GroupLoad } from '../results/GroupLoad';
import { rootRouteRef } from '../routes';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import link from '../table/Link.module.css';
import '../theme/palette.css';
import styles from './EntityLoadCard.module.css';

/** The survey on the page of a group, or of a component of one. */
export const EntityLoadCard = () => {
  const { entity } = useEntity();
  const { t } = useLoadTranslation();
  const root = useRouteRef(rootRouteRef)?.();
  const id = useId();
  const ref = stringifyEntityRef(entity);
  const isGroup = entity.kind.toLocaleLowerCase('en-US') === 'group';
  const [owner] = getEntityRelations(entity, RELATION_OWNED_BY, {
    kind: 'group',
  });
  const group = isGroup ? ref : owner && stringifyEntityRef(owner);
  return (
    <section className={styles.card} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {t('results.cardTitle')}
        </h2>
        {root && group && (
          <Link
            to={`${root}?group=${encodeURIComponent(group)}`}
            className={link.link}
          >
            {t('results.more')}
          </Link>
        )}
      </div>
      {group ? (
        <>
          <InvitationPanel group={group} />
          {isGroup ? (
            <GroupLoad group={group} />
          ) : (
            <ComponentLoad component={ref} owner={group} />
          )}
        </>
      ) : (
        <p>{t('results.noOwner')}</p>
      )}
    </section>
  );
};
