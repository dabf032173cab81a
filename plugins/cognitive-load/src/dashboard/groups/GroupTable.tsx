import { SortHeader, stackedTable as table } from '@boardwalk/ui';
import { useFormat } from '../../format/useFormat';
import { useResultTexts } from '../../results/useResultTexts';
import { Verdict } from '../../results/Verdict';
import { useLoadTranslation } from '../../translation/useLoadTranslation';
import type { GroupOrder, GroupRow } from './groupRows';
import dashboard from '../Dashboard.module.css';

/** The heat map as a table that can be sorted, with how sure the figures are. */
export const GroupTable = (props: {
  label: string;
  rows: GroupRow[];
  metrics: { metric: string; title: string }[];
  order: GroupOrder;
  onSort: (order: GroupOrder) => void;
}) => {
  const { t } = useLoadTranslation();
  const format = useFormat();
  const texts = useResultTexts();
  const { label, rows, metrics, order, onSort } = props;
  const head = (by: string, title: string) => (
    <SortHeader
      key={by}
      order={order.by === by ? order.order : undefined}
      onSort={next => onSort({ by, order: next })}
    >
      {title}
    </SortHeader>
  );
  const notShown = t('dashboard.notShown');
  return (
    <table className={table.table} aria-label={label}>
      <thead>
        <tr>
          {head('title', t('dashboard.group1'))}
          {metrics.map(({ metric, title }) =>
            head(metric, metric === 'index' ? t('dashboard.index') : title),
          )}
          <th scope="col">{t('dashboard.likely')}</th>
          {head('n', t('dashboard.answered'))}
          {head('change', t('dashboard.change'))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ group, index, figures, change }) => (
          <tr key={group.ref}>
            <th scope="row">{group.title}</th>
            {metrics.map(({ metric, title }) => {
              const value = figures[metric]?.value;
              return (
                <td
                  key={metric}
                  data-label={metric === 'index' ? t('dashboard.index') : title}
                  className={dashboard.number}
                >
                  {value === undefined ? notShown : format.number(value)}
                </td>
              );
            })}
            <td data-label={t('dashboard.likely')} className={dashboard.number}>
              {index?.ci ? format.range(index.ci) : ''}
            </td>
            <td data-label={t('dashboard.answered')}>
              {index ? texts.answered(index) : notShown}
              {index?.fewAnswers && ` (${t('results.fewAnswers')})`}
            </td>
            <td data-label={t('dashboard.change')}>
              {change ? (
                <span>
                  <Verdict comparison={change.comparison} />{' '}
                  {format.number(change.comparison.diff)}
                  {change.flagged && `, ${t('dashboard.flagged')}`}
                </span>
              ) : (
                t('dashboard.noChange')
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
