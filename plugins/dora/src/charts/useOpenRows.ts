import { useCallback } from 'react';
import { useNavigate } from 'react-router-dom';
import { ROW_FILTERS } from '../overview/ROW_FILTERS';
import { useDoraLink } from '../page/useDoraLink';
import type { ChartSelection } from './ChartSelection';
import { datesOfSelection } from './datesOfSelection';

/** Opens the deployments behind a selection; undefined while no page shows them. */
export function useOpenRows(timeZone: string) {
  const link = useDoraLink();
  const navigate = useNavigate();
  const open = useCallback(
    ({ start, end, metric }: ChartSelection) => {
      const address = link('deployments', {
        change: {
          period: {
            preset: 'custom',
            ...datesOfSelection({ start, end }, timeZone),
          },
        },
        // Bars of deployments have the failed ones as well.
        filters: metric === 'deploymentFrequency' ? {} : ROW_FILTERS[metric],
      });
      if (address) navigate(address);
    },
    [link, navigate, timeZone],
  );
  return link('deployments') === undefined ? undefined : open;
}
