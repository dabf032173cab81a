import { REPORT_KINDS, type CoverageRow } from '@boardwalk/plugin-dora-common';
import { RiCheckLine, RiSubtractLine } from '@remixicon/react';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import styles from './Coverage.module.css';

/** What a service sends and does not send, in words; the icons only repeat them. */
export const Sends = ({ sends }: Pick<CoverageRow, 'sends'>) => {
  const { t } = useDoraTranslation();
  return (
    <ul className={styles.sends}>
      {REPORT_KINDS.map(kind => (
        <li key={kind} data-sent={sends[kind]}>
          {sends[kind] ? (
            <RiCheckLine size={16} aria-hidden="true" />
          ) : (
            <RiSubtractLine size={16} aria-hidden="true" />
          )}
          {t(sends[kind] ? `coverage.has${kind}` : `coverage.no${kind}`)}
        </li>
      ))}
    </ul>
  );
};
