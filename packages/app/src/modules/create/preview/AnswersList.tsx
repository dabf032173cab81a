import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import type { AnswerGroup } from './answers';
import styles from './AnswersList.module.css';

const ENTITY_REF = /^(group|user|system|component):[^/\s]+\/\S+$/;

/** All answers, as they go into the files. */
export const AnswersList = ({ groups }: { groups: AnswerGroup[] }) => (
  <div className={styles.answers}>
    {groups.map(group => (
      <section key={group.key}>
        {group.title && <h4 className={styles.title}>{group.title}</h4>}
        <dl className={styles.rows}>
          {group.rows.map(row => (
            <div key={row.key} className={styles.row}>
              <dt>{row.title}</dt>
              <dd>
                {ENTITY_REF.test(row.text) ? (
                  <EntityDisplayName entityRef={row.text} hideIcon />
                ) : (
                  row.text
                )}
              </dd>
            </div>
          ))}
        </dl>
      </section>
    ))}
  </div>
);
