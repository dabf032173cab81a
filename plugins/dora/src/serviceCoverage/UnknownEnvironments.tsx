import type { CoverageAnswer } from '@boardwalk/plugin-dora-common';
import { useId } from 'react';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import styles from './Coverage.module.css';

/** Names of environments that no tier has: what reaches them is in no figure of production. */
export const UnknownEnvironments = ({
  environments,
}: Pick<CoverageAnswer, 'environments'>) => {
  const { t } = useDoraTranslation();
  const id = useId();
  const unknown = environments.filter(({ tier }) => tier === 'other');
  if (unknown.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{t('coverage.environments')}</h2>
      <p>{t('coverage.environmentsText')}</p>
      <ul className={styles.names}>
        {unknown.map(({ name }) => (
          <li key={name}>
            <code>{name}</code>
          </li>
        ))}
      </ul>
    </section>
  );
};
