import { Button, Radio, RadioGroup } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { useState } from 'react';
import { doraApiRef } from '../api/DoraApi';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { ReasonDialog } from './ReasonDialog';

/** Says with a reason whether a deployment failed. */
export const CorrectionDialog = (props: {
  deploymentId: string;
  /** What it counts as now; the other is proposed. */
  failed: boolean;
  onSaved: () => void;
}) => {
  const api = useApi(doraApiRef);
  const { t } = useDoraTranslation();
  const { deploymentId, failed, onSaved } = props;
  const [verdict, setVerdict] = useState(!failed);
  return (
    <ReasonDialog
      trigger={<Button variant="primary">{t('deployment.correct')}</Button>}
      title={t('deployment.correctTitle')}
      intro={t('deployment.correctIntro')}
      onOpen={() => setVerdict(!failed)}
      onSave={reason =>
        api.correctVerdict({ deploymentId, failed: verdict, reason })
      }
      onSaved={onSaved}
    >
      <RadioGroup
        label={t('deployment.verdict')}
        value={String(verdict)}
        onChange={value => setVerdict(value === 'true')}
      >
        <Radio value="false">{t('deployment.didNotFail')}</Radio>
        <Radio value="true">{t('deployment.didFail')}</Radio>
      </RadioGroup>
    </ReasonDialog>
  );
};
