import type { LoadAction } from '@boardwalk/plugin-cognitive-load-common';
import { useActionTexts } from '../actions/useActionTexts';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import styles from './Survey.module.css';

/** What came of the last survey. */
export const ChangedSince = ({ actions }: { actions: LoadAction[] }) => {
  const { t } = useLoadTranslation();
  const { describe } = useActionTexts();
  return (
    <section className={styles.changes}>
      <h2>{t('answer.changedTitle')}</h2>
      {actions.length === 0 && <p>{t('answer.changedNone')}</p>}
      {actions.length > 0 && (
        <ul>
          {actions.map(action => (
            <li key={action.id}>
              {action.title}
              <small>{describe(action)}</small>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
