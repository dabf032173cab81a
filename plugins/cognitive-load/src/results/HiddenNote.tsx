import type { GroupResults } from '@boardwalk/plugin-cognitive-load-common';
import { RiEyeOffLine } from '@remixicon/react';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import { figureOf } from './rows';
import styles from './Results.module.css';

/** Says that figures are those of a group above, because this one's would expose people. */
export const HiddenNote = ({ results }: { results: GroupResults }) => {
  const { t } = useLoadTranslation();
  const { suppressed, group, shownFor, rows } = results;
  if (!suppressed || !shownFor || shownFor.ref === group.ref) return null;
  const n = figureOf(rows, shownFor.ref, 'index')?.n;
  return (
    <p className={styles.hidden}>
      <RiEyeOffLine aria-hidden="true" />
      <span>
        {t('results.hidden', {
          group: group.title,
          other: shownFor.title,
          n: String(n ?? ''),
        })}
      </span>
    </p>
  );
};
