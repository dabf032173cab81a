import { Select } from '@backstage/ui';
import { ScopePicker } from '../overview/ScopePicker';
import { TIERS, type DoraQuery } from '../query/doraQuery';
import { datesOf, PERIOD_DAYS, type PeriodPreset } from '../query/periods';
import { useDoraTranslation } from '../translation/useDoraTranslation';

const PRESETS = Object.keys(PERIOD_DAYS) as PeriodPreset[];

/** Scope, period and environments of a list: what it shares with the other pages. */
export const ScopeLine = (props: {
  query: DoraQuery;
  today: string;
  onChange: (change: Partial<DoraQuery>) => void;
  /** Environments make no difference to the list. */
  withoutTier?: boolean;
}) => {
  const { t } = useDoraTranslation();
  const { query, today, onChange, withoutTier } = props;
  const { period } = query;
  const dates = datesOf(period, today);
  return (
    <>
      <ScopePicker
        scope={query.scope}
        onChange={scope => onChange({ scope })}
      />
      <Select
        label={t('overview.period')}
        options={[
          ...PRESETS.map(id => ({ id, label: t(`overview.period${id}`) })),
          ...(period.preset === 'custom'
            ? [{ id: 'custom', label: `${dates.from} – ${dates.to}` }]
            : []),
        ]}
        selectedKey={period.preset}
        onSelectionChange={key => {
          const preset = PRESETS.find(id => id === key);
          if (preset) onChange({ period: { preset } });
        }}
      />
      {!withoutTier && (
        <Select
          label={t('overview.tier')}
          options={TIERS.map(id => ({ id, label: t(`overview.tier${id}`) }))}
          selectedKey={query.tier}
          onSelectionChange={key =>
            onChange({ tier: TIERS.find(tier => tier === key) })
          }
        />
      )}
    </>
  );
};
