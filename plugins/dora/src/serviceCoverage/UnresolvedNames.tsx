import type { CoverageAnswer } from '@boardwalk/plugin-dora-common';
import { Button } from '@backstage/ui';
import { stackedTable as table } from '@boardwalk/ui';
import { useId, useState } from 'react';
import { serviceName } from '../format/serviceName';
import { useFormat } from '../format/useFormat';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import styles from './Coverage.module.css';

/** So many are shown at first. */
const FEW = 10;

/** Names that mean no entity of the catalog, each with what to do. */
export const UnresolvedNames = ({
  unresolved,
}: Pick<CoverageAnswer, 'unresolved'>) => {
  const { t } = useDoraTranslation();
  const format = useFormat();
  const id = useId();
  const [all, setAll] = useState(false);
  if (unresolved.length === 0) return null;
  const shown = all ? unresolved : unresolved.slice(0, FEW);
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{t('coverage.unresolved')}</h2>
      <p>{t('coverage.unresolvedText')}</p>
      <div className={styles.frame}>
        <table className={table.table} aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{t('coverage.name')}</th>
              <th scope="col">{t('coverage.firstSeen')}</th>
              <th scope="col">{t('coverage.whatToDo')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ name, firstSeenAt, hint, candidates }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td data-label={t('coverage.firstSeen')}>
                  {format.date(firstSeenAt)}
                </td>
                <td data-label={t('coverage.whatToDo')}>
                  <span>
                    {hint}
                    {candidates.length > 0 && (
                      <span className={table.more}>
                        {candidates.map(serviceName).join(', ')}
                      </span>
                    )}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {unresolved.length > shown.length && (
        <Button variant="secondary" onPress={() => setAll(true)}>
          {t('coverage.showAll', { number: format.count(unresolved.length) })}
        </Button>
      )}
    </section>
  );
};
