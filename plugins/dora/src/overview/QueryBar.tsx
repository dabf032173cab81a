import { BENCHMARK_EDITIONS } from '@boardwalk/plugin-dora-common';
import { Select } from '@backstage/ui';
import { GRANULARITIES, TIERS, type DoraQuery } from '../query/doraQuery';
import {
  addDays,
  datesOf,
  PERIOD_DAYS,
  type PeriodPreset,
} from '../query/periods';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { DateRange } from './DateRange';
import { ScopePicker } from './ScopePicker';
import styles from './QueryBar.module.css';

const PRESETS = Object.keys(PERIOD_DAYS) as PeriodPreset[];
const CUSTOM = 'custom';

/** What the page shows; each choice goes into the address. */
export const QueryBar = (props: {
  query: DoraQuery;
  /** Title of the scope; null until it is known. */
  scopeTitle: string | null;
  today: string;
  onChange: (change: Partial<DoraQuery>) => void;
  /** The page is about one thing: there is no scope to choose. */
  withoutScope?: boolean;
}) => {
  const { t } = useDoraTranslation();
  const { query, today, onChange } = props;
  const { period, compare } = query;
  const dates = datesOf(period, today);
  const previous = {
    from: addDays(dates.from, -365),
    to: addDays(dates.to, -365),
  };
  return (
    <div
      role="search"
      className={styles.bar}
      aria-label={t('overview.settings')}
    >
      {!props.withoutScope && (
        <ScopePicker
          scope={query.scope}
          title={props.scopeTitle}
          onChange={scope => onChange({ scope })}
        />
      )}
      <Select
        label={t('overview.period')}
        options={[
          ...PRESETS.map(id => ({ id, label: t(`overview.period${id}`) })),
          { id: CUSTOM, label: t('overview.custom') },
        ]}
        selectedKey={period.preset}
        onSelectionChange={key =>
          onChange({
            period:
              key === CUSTOM
                ? { preset: CUSTOM, ...dates }
                : { preset: key as PeriodPreset },
          })
        }
      />
      {period.preset === CUSTOM && (
        <DateRange
          from={period.from}
          to={period.to}
          labels={[t('overview.from'), t('overview.to')]}
          onChange={range => onChange({ period: { preset: CUSTOM, ...range } })}
        />
      )}
      <Select
        label={t('overview.compare')}
        options={[
          { id: 'previous', label: t('overview.compareprevious') },
          { id: CUSTOM, label: t('overview.custom') },
          { id: 'none', label: t('overview.comparenone') },
        ]}
        selectedKey={typeof compare === 'string' ? compare : CUSTOM}
        onSelectionChange={key =>
          onChange({
            compare: key === 'previous' || key === 'none' ? key : previous,
          })
        }
      />
      {typeof compare !== 'string' && (
        <DateRange
          {...compare}
          labels={[t('overview.compareFrom'), t('overview.compareTo')]}
          onChange={range => onChange({ compare: range })}
        />
      )}
      <Select
        label={t('overview.tier')}
        options={TIERS.map(id => ({ id, label: t(`overview.tier${id}`) }))}
        selectedKey={query.tier}
        onSelectionChange={key =>
          onChange({ tier: TIERS.find(tier => tier === key) })
        }
      />
      <Select
        label={t('overview.granularity')}
        options={GRANULARITIES.map(id => ({
          id,
          label: t(`overview.granularity${id}`),
        }))}
        selectedKey={query.granularity}
        onSelectionChange={key =>
          onChange({ granularity: GRANULARITIES.find(id => id === key) })
        }
      />
      <Select
        label={t('overview.edition')}
        options={BENCHMARK_EDITIONS.map(({ id, kind }) => ({
          id,
          label: t('overview.editionOption', {
            edition: id,
            kind: t(`overview.${kind}`),
          }),
        }))}
        selectedKey={query.edition}
        onSelectionChange={key =>
          onChange({
            edition: BENCHMARK_EDITIONS.find(({ id }) => id === key)?.id,
          })
        }
      />
      <Select
        label={t('overview.ownership')}
        options={(['now', 'then'] as const).map(id => ({
          id,
          label: t(`overview.ownership${id}`),
        }))}
        selectedKey={query.ownership}
        onSelectionChange={key =>
          onChange({ ownership: key === 'then' ? 'then' : 'now' })
        }
      />
    </div>
  );
};
