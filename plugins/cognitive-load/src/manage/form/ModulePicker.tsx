import type { SurveyModule } from '@boardwalk/plugin-cognitive-load-common';
import { Checkbox } from '@backstage/ui';
import { useLoadTranslation } from '../../translation/useLoadTranslation';
import styles from './WaveForm.module.css';

/** Switches blocks of further questions on; what has to be looked into first stands beside them. */
export const ModulePicker = (props: {
  modules: readonly SurveyModule[];
  chosen: string[];
  onChange: (keys: string[]) => void;
}) => {
  const { t } = useLoadTranslation();
  const { modules, chosen, onChange } = props;
  if (modules.length === 0) return null;
  return (
    <fieldset className={styles.fieldset}>
      <legend>{t('manage.modules')}</legend>
      <p className={styles.hint}>{t('manage.modulesHint')}</p>
      {modules.map(({ key, title, caution, items, ratings }) => (
        <div key={key} className={styles.module}>
          <Checkbox
            isSelected={chosen.includes(key)}
            onChange={selected =>
              onChange(
                selected ? [...chosen, key] : chosen.filter(one => one !== key),
              )
            }
          >
            {title} (
            {t('manage.moduleSize', { count: items.length + ratings.length })})
          </Checkbox>
          {caution && (
            <p className={styles.hint}>
              {t('manage.caution', { text: caution })}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  );
};
