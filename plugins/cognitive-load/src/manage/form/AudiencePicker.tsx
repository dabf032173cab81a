import { Checkbox, SearchField } from '@backstage/ui';
import { useState, type CSSProperties } from 'react';
import { treeOrder } from '../../dashboard/dashboardParams';
import type { CatalogGroup } from '../../entity/useGroups';
import { useLoadTranslation } from '../../translation/useLoadTranslation';
import styles from './WaveForm.module.css';

/** Chooses groups of the catalog; those below a chosen one are invited with it. */
export const AudiencePicker = (props: {
  groups: CatalogGroup[];
  chosen: string[];
  onChange: (refs: string[]) => void;
}) => {
  const { t } = useLoadTranslation();
  const { groups, chosen, onChange } = props;
  const [typed, setTyped] = useState('');
  const known = new Set(groups.map(({ ref }) => ref));
  const tree = treeOrder(
    groups.map(group => ({
      ...group,
      parentRef:
        group.parentRef && known.has(group.parentRef) ? group.parentRef : null,
    })),
  );
  const found = tree.filter(({ title }) =>
    title.toLocaleLowerCase().includes(typed.trim().toLocaleLowerCase()),
  );
  return (
    <fieldset className={styles.fieldset}>
      <legend>{t('manage.audience')}</legend>
      <p className={styles.hint}>{t('manage.audienceHint')}</p>
      <SearchField
        aria-label={t('manage.audienceFind')}
        placeholder={t('manage.audienceFind')}
        value={typed}
        onChange={setTyped}
      />
      <div className={styles.tree}>
        {found.map(({ ref, title, depth }) => (
          <div
            key={ref}
            style={{ '--depth': typed ? 0 : depth } as CSSProperties}
          >
            <Checkbox
              isSelected={chosen.includes(ref)}
              onChange={selected =>
                onChange(
                  selected
                    ? [...chosen, ref]
                    : chosen.filter(one => one !== ref),
                )
              }
            >
              {title}
            </Checkbox>
          </div>
        ))}
      </div>
      <p className={styles.hint} aria-live="polite">
        {t('manage.audienceCount', { count: chosen.length })}
      </p>
    </fieldset>
  );
};
