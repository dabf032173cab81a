import {
  DELIVERY_STATES,
  type SourceSummary,
} from '@boardwalk/plugin-dora-common';
import { Select } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { Message, useAnswer } from '@boardwalk/ui';
import { RiMailCheckLine } from '@remixicon/react';
import { useCallback, useMemo, useState } from 'react';
import { doraApiRef } from '../api/DoraApi';
import { ListFrame } from '../table/ListFrame';
import { useListParams } from '../table/useListParams';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { DeliveriesTable } from './DeliveriesTable';
import { readDeliveryParams } from './deliveryParams';
import { ReplayAll } from './ReplayAll';
import { Section } from './Section';
import { Told } from './Told';
import frame from '../table/ListFrame.module.css';

const PAGE_SIZE = 25;
const ANY = 'any';

/** What came by webhook: first of all what could not be read, with the way to try it again. */
export const Deliveries = (props: {
  sources: SourceSummary[];
  /** Something was tried again: what is known of the sources has changed. */
  onChanged: () => void;
}) => {
  const api = useApi(doraApiRef);
  const { t } = useDoraTranslation();
  const { params, change, turn } = useListParams();
  const { sources, onChanged } = props;
  const [note, setNote] = useState<string>();
  const search = params.toString();
  const request = useMemo(
    () => readDeliveryParams(new URLSearchParams(search)),
    [search],
  );
  const answer = useAnswer(
    useCallback(
      signal => api.getDeliveries({ ...request, limit: PAGE_SIZE }, { signal }),
      [api, request],
    ),
  );
  const { source, state, cursor } = request;
  const dead = sources
    .filter(one => source === undefined || one.id === source)
    .reduce((sum, { deliveries }) => sum + (deliveries?.dead ?? 0), 0);
  const titles = new Map(sources.map(one => [one.id, one.title]));
  const tried = (text: string) => {
    setNote(text);
    answer.retry();
    onChanged();
  };
  return (
    <Section title={t('sources.deliveries')} text={t('sources.deliveriesText')}>
      <div
        role="search"
        className={frame.head}
        aria-label={t('sources.filters')}
      >
        <Select
          label={t('sources.state')}
          options={DELIVERY_STATES.map(one => ({
            id: one,
            label: t(`sources.pick${one}`),
          })).reverse()}
          selectedKey={state}
          onSelectionChange={key =>
            change({ state: key === 'dead' ? undefined : String(key) })
          }
        />
        <Select
          label={t('sources.source')}
          options={[
            { id: ANY, label: t('table.any') },
            ...sources.map(one => ({ id: one.id, label: one.title })),
            // It may be no more, and what it delivered is kept.
            ...(source === undefined || titles.has(source)
              ? []
              : [{ id: source, label: source }]),
          ]}
          selectedKey={source ?? ANY}
          onSelectionChange={key =>
            change({ source: key === ANY ? undefined : String(key) })
          }
        />
        {state === 'dead' && dead > 0 && (
          <ReplayAll count={dead} source={source} onTried={tried} />
        )}
      </div>
      <Told text={note} />
      <ListFrame
        what={t('sources.deliveries')}
        answer={answer}
        cursor={cursor}
        onPage={turn}
        empty={
          <Message
            icon={<RiMailCheckLine />}
            title={t(state === 'dead' ? 'sources.emptyDead' : 'sources.empty')}
          >
            {t(
              state === 'dead' ? 'sources.emptyDeadText' : 'sources.emptyText',
            )}
          </Message>
        }
      >
        {({ items }) => (
          <DeliveriesTable
            deliveries={items}
            titleOf={one => titles.get(one) ?? one}
            onTried={tried}
          />
        )}
      </ListFrame>
    </Section>
  );
};
