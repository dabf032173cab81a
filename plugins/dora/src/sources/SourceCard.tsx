import type {
  DeliveryState,
  SourceSummary,
} from '@boardwalk/plugin-dora-common';
import { useFormat } from '../format/useFormat';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { CardFrame } from './CardFrame';
import { Setup } from './Setup';
import { SourceTest } from './SourceTest';
import card from './Card.module.css';
import styles from './Sources.module.css';

const STATES: DeliveryState[] = ['done', 'ignored', 'pending', 'dead'];

/** A tool with a webhook: whether it is set up, what came of it, and how to set it up. */
export const SourceCard = (props: {
  source: SourceSummary;
  /** Absolute, up to `/api/dora`. */
  address: string;
}) => {
  const { t } = useDoraTranslation();
  const format = useFormat();
  const { source, address } = props;
  const { id, title, configured = false, deliveries } = source;
  const url = `${address}/v1/webhooks/${id}`;
  const kept = STATES.filter(state => deliveries && deliveries[state] > 0);
  return (
    <CardFrame
      title={title}
      on={configured}
      state={t(configured ? 'sources.configured' : 'sources.off')}
      addressTitle={t('sources.address')}
      address={url}
      setupTitle={t('sources.setup')}
      setup={<Setup source={source} url={url} />}
    >
      <div>
        <p className={card.line}>
          {source.lastDeliveryAt
            ? t('sources.lastDelivery', {
                when: format.dateTime(source.lastDeliveryAt),
              })
            : t('sources.noDelivery')}
          {source.firstEventAt &&
            ` · ${t('sources.firstEvent', {
              when: format.date(source.firstEventAt),
            })}`}
        </p>
        {deliveries && kept.length > 0 && (
          <ul className={styles.counts} aria-label={t('sources.counts')}>
            {kept.map(state => (
              <li key={state} data-state={state}>
                {t(`sources.state${state}`, {
                  number: format.count(deliveries[state]),
                })}
              </li>
            ))}
          </ul>
        )}
      </div>
      {configured && source.testable && <SourceTest id={id} title={title} />}
    </CardFrame>
  );
};
