import type { DeliverySummary } from '@boardwalk/plugin-dora-common';
import { formatBytes, stackedTable as table } from '@boardwalk/ui';
import { useFormat } from '../format/useFormat';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { DeliveryDialog } from './DeliveryDialog';
import { ReplayButton } from './ReplayButton';
import card from './Card.module.css';
import styles from './Sources.module.css';

/** Deliveries with why they are what they are, to look at and to try again. */
export const DeliveriesTable = (props: {
  deliveries: DeliverySummary[];
  /** Name of a source for people. */
  titleOf: (source: string) => string;
  /** One was tried again; the text says what became of it. */
  onTried: (text: string) => void;
}) => {
  const { t } = useDoraTranslation();
  const format = useFormat();
  const { deliveries, titleOf, onTried } = props;
  return (
    <table className={table.table} aria-label={t('sources.deliveries')}>
      <thead>
        <tr>
          <th scope="col">{t('sources.received')}</th>
          <th scope="col">{t('sources.source')}</th>
          <th scope="col">{t('sources.kind')}</th>
          <th scope="col">{t('sources.reason')}</th>
          <th scope="col">{t('sources.size')}</th>
          <th scope="col">{t('sources.actions')}</th>
        </tr>
      </thead>
      <tbody>
        {deliveries.map(delivery => (
          <tr key={delivery.id}>
            <th scope="row">
              {format.dateTime(delivery.receivedAt)}
              <span className={table.more}>#{delivery.id}</span>
            </th>
            <td data-label={t('sources.source')} className={styles.name}>
              {titleOf(delivery.source)}
            </td>
            <td data-label={t('sources.kind')} className={styles.kind}>
              {delivery.eventType || '–'}
            </td>
            <td data-label={t('sources.reason')}>
              {delivery.reason ??
                (delivery.events === undefined
                  ? '–'
                  : t('sources.events', { count: delivery.events }))}
            </td>
            <td data-label={t('sources.size')} className={styles.size}>
              {formatBytes(delivery.bytes, 'en')}
            </td>
            <td data-label={t('sources.actions')} className={styles.tools}>
              <span className={card.actions}>
                <DeliveryDialog
                  id={delivery.id}
                  source={titleOf(delivery.source)}
                />
                <ReplayButton id={delivery.id} onTried={onTried} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
