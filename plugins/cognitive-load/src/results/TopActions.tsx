import type { LoadAction } from '@boardwalk/plugin-cognitive-load-common';
import { useActionTexts } from '../actions/useActionTexts';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import styles from './Results.module.css';

/** The first actions of a group that are still worked on; else those that were. */
export const TopActions = (props: { actions: LoadAction[]; most: number }) => {
  const { t } = useLoadTranslation();
  const { describe } = useActionTexts();
  const open = props.actions.filter(({ state }) =>
    ['open', 'doing'].includes(state),
  );
  const shown = (open.length > 0 ? open : props.actions).slice(0, props.most);
  return (
    <div>
      <h3 className={styles.heading}>{t('results.actions')}</h3>
      {shown.length === 0 && (
        <p className={styles.text}>{t('results.noActions')}</p>
      )}
      {shown.length > 0 && (
        <ul className={styles.actions}>
          {shown.map(action => (
            <li key={action.id}>
              {action.title}
              <small>{describe(action)}</small>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
