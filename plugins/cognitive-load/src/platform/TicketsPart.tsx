import type { TicketReduction } from '@boardwalk/plugin-cognitive-load-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { Message, useAnswer } from '@boardwalk/ui';
import { RiPlugLine, RiTicketLine } from '@remixicon/react';
import { useCallback } from 'react';
import { cognitiveLoadApiRef } from '../api/CognitiveLoadApi';
import { useFormat } from '../format/useFormat';
import { Figures } from '../table/Figures';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import { PlatformPart } from './PlatformPart';
import styles from '../dashboard/Dashboard.module.css';

type Month = TicketReduction['months'][number];

/** Tickets about infrastructure, beside the deployments that there were. */
export const TicketsPart = ({ group }: { group?: string }) => {
  const api = useApi(cognitiveLoadApiRef);
  const { t } = useLoadTranslation();
  const format = useFormat();
  const answer = useAnswer(
    useCallback(
      (signal: AbortSignal) => api.getTickets({ group }, { signal }),
      [api, group],
    ),
  );
  return (
    <PlatformPart
      title={t('platform.tickets')}
      text={t('platform.ticketsText')}
      answer={answer}
    >
      {({ status, howToConnect, months, change }) => {
        if (status === 'not-connected')
          return (
            <Message
              icon={<RiPlugLine />}
              title={t('platform.ticketsNotConnected')}
            >
              {howToConnect}
            </Message>
          );
        if (status === 'no-data')
          return (
            <Message
              icon={<RiTicketLine />}
              title={t('platform.ticketsNoData')}
            >
              {howToConnect}
            </Message>
          );
        return (
          <>
            {change && (
              <p className={styles.text}>
                {t('platform.fewer', {
                  ratio: format.number(change.ratio, 2),
                  low: format.number(change.ci[0], 2),
                  high: format.number(change.ci[1], 2),
                })}
              </p>
            )}
            <div className={`${styles.card} ${styles.flush}`}>
              <Figures
                label={t('platform.tickets')}
                columns={[
                  {
                    key: 'month',
                    title: t('platform.monthColumn'),
                    cell: ({ month }: Month) => format.month(month),
                  },
                  {
                    key: 'tickets',
                    title: t('platform.ticketsColumn'),
                    cell: ({ tickets }: Month) => format.number(tickets),
                  },
                  {
                    key: 'deployments',
                    title: t('platform.deployments'),
                    cell: ({ deployments }: Month) =>
                      format.number(deployments),
                  },
                  {
                    key: 'per100',
                    title: t('platform.per100'),
                    cell: ({ per100 }: Month) =>
                      per100 === null
                        ? t('platform.noDeployments')
                        : format.number(per100),
                  },
                ]}
                rows={months}
                keyOf={({ month }) => month}
              />
            </div>
          </>
        );
      }}
    </PlatformPart>
  );
};
