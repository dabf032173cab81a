import {
  cognitiveLoadExportPermission,
  type Wave,
} from '@boardwalk/plugin-cognitive-load-common';
import { usePermission } from '@backstage/plugin-permission-react';
import { Select } from '@backstage/ui';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import { useDashboardParams, type PlacedGroup } from './dashboardParams';
import { ExportButtons } from './ExportButtons';
import styles from './Dashboard.module.css';

/** A space as wide as the letters are high, which is not swallowed. */
const INDENT = '\u2003';

/** Wave and subtree: the only filters, so that nobody can be singled out by them. */
export const ScopeBar = (props: {
  waves: Wave[];
  wave: Wave;
  groups: PlacedGroup[];
  group?: PlacedGroup;
}) => {
  const { t } = useLoadTranslation();
  const { change } = useDashboardParams();
  const { allowed: mayExport } = usePermission({
    permission: cognitiveLoadExportPermission,
  });
  const { waves, wave, groups, group } = props;
  return (
    <div
      role="search"
      aria-label={t('dashboard.filters')}
      className={styles.bar}
    >
      <Select
        label={t('dashboard.wave')}
        options={waves.map(({ id, title, state }) => ({
          id,
          label:
            state === 'published'
              ? title
              : `${title} (${t(`dashboard.state${state}`)})`,
        }))}
        selectedKey={wave.id}
        onSelectionChange={key => change({ wave: String(key) })}
      />
      {group && (
        <Select
          label={t('dashboard.group')}
          search={{ placeholder: t('dashboard.groupSearch') }}
          options={groups.map(({ ref, title, depth }) => ({
            id: ref,
            // What is chosen stands alone: there is no tree to be seen.
            label:
              ref === group.ref ? title : `${INDENT.repeat(depth)}${title}`,
          }))}
          selectedKey={group.ref}
          onSelectionChange={key => change({ group: String(key) })}
        />
      )}
      {wave.state === 'published' && mayExport && (
        <ExportButtons wave={wave.id} />
      )}
    </div>
  );
};
