import { Select } from '@backstage/ui';
import { ScopePicker } from '../overview/ScopePicker';
import { TIERS, type DoraQuery } from '../query/doraQuery';
import { addDays, isDate } from '../query/periods';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { GAPS, LENGTHS, type AdoptionParams } from './adoptionParams';
import bar from '../overview/QueryBar.module.css';

const AUTO = 'auto';

/** What is compared; each choice goes into the address. */
export const AdoptionBar = (props: {
  query: DoraQuery;
  params: AdoptionParams;
  /** The date that is in use. */
  date: string | null | undefined;
  today: string;
  onQuery: (change: Partial<DoraQuery>) => void;
  onParams: (change: Record<string, string | undefined>) => void;
}) => {
  const { t } = useDoraTranslation();
  const { query, params, date, today, onQuery, onParams } = props;
  return (
    <div role="search" className={bar.bar} aria-label={t('adoption.settings')}>
      <ScopePicker scope={query.scope} onChange={scope => onQuery({ scope })} />
      <label className={bar.date}>
        {t('adoption.date')}
        <input
          type="date"
          // A date that comes with an answer is to be shown, too.
          key={params.date ?? date ?? ''}
          defaultValue={params.date ?? date ?? ''}
          max={addDays(today, -1)}
          onChange={({ target: { value } }) => {
            if (value === '' || (isDate(value) && value < today))
              onParams({ date: value || undefined });
          }}
        />
      </label>
      <Select
        label={t('adoption.length')}
        options={[
          { id: AUTO, label: t('adoption.lengthauto') },
          ...LENGTHS.map(days => ({
            id: String(days),
            label: t('adoption.lengthdays', { days: String(days) }),
          })),
        ]}
        selectedKey={params.days === undefined ? AUTO : String(params.days)}
        onSelectionChange={key =>
          onParams({ days: key === AUTO ? undefined : String(key) })
        }
      />
      <Select
        label={t('adoption.gap')}
        options={GAPS.map(days => ({
          id: String(days),
          label: days
            ? t('adoption.gapdays', { days: String(days) })
            : t('adoption.gapnone'),
        }))}
        selectedKey={String(params.gap)}
        onSelectionChange={key =>
          onParams({ gap: key === '0' ? undefined : String(key) })
        }
      />
      <Select
        label={t('overview.tier')}
        options={TIERS.map(id => ({ id, label: t(`overview.tier${id}`) }))}
        selectedKey={query.tier}
        onSelectionChange={key =>
          onQuery({ tier: TIERS.find(tier => tier === key) })
        }
      />
    </div>
  );
};
