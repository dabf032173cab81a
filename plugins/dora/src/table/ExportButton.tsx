import { Button } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { RiDownloadLine } from '@remixicon/react';
import { useState } from 'react';
import {
  doraApiRef,
  type CoverageRequest,
  type DeploymentsRequest,
  type ServicesRequest,
} from '../api/DoraApi';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { saveCsv } from './saveCsv';

/**
 * Saves all rows of a list as CSV. It is no plain link, because the API wants
 * the token of the reader.
 */
export const ExportButton = (props: {
  list: 'deployments' | 'services' | 'coverage';
  request: DeploymentsRequest | ServicesRequest | CoverageRequest;
}) => {
  const api = useApi(doraApiRef);
  const { t } = useDoraTranslation();
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const { list, request } = props;
  const run = async () => {
    setState('busy');
    try {
      saveCsv(await api.getCsv(list, request), `dora-${list}.csv`);
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <Button
        variant="secondary"
        iconStart={<RiDownloadLine />}
        isPending={state === 'busy'}
        onPress={run}
      >
        {t('table.csv')}
      </Button>
      {state === 'failed' && <span role="alert">{t('table.csvFailed')}</span>}
    </>
  );
};
