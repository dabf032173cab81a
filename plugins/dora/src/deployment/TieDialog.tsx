import type { DeploymentRow, IncidentRow } from '@boardwalk/plugin-dora-common';
import { Button, Select } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { useState } from 'react';
import { doraApiRef } from '../api/DoraApi';
import { useFormat } from '../format/useFormat';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { incidentName } from './incidentName';
import { ReasonDialog } from './ReasonDialog';

/** Says with a reason that this deployment caused an incident of its service. */
export const TieDialog = (props: {
  deployment: DeploymentRow;
  /** Incidents that could be meant: near it in time, and not tied to it. */
  candidates: IncidentRow[];
  onSaved: () => void;
}) => {
  const api = useApi(doraApiRef);
  const { t } = useDoraTranslation();
  const format = useFormat();
  const { deployment, candidates, onSaved } = props;
  const [incidentId, setIncidentId] = useState<string>();
  return (
    <ReasonDialog
      trigger={
        <Button size="small" variant="secondary">
          {t('deployment.tie')}
        </Button>
      }
      title={t('deployment.tieTitle')}
      intro={t('deployment.tieIntro')}
      incomplete={incidentId === undefined}
      onOpen={() => setIncidentId(undefined)}
      onSave={async reason => {
        if (incidentId)
          await api.correctCause({
            incidentId,
            deploymentId: deployment.id,
            reason,
          });
      }}
      onSaved={onSaved}
    >
      <Select
        label={t('deployment.incident')}
        isRequired
        options={candidates.map(incident => ({
          id: incident.id,
          label: `${incidentName(t, incident)}, ${format.dateTime(
            incident.detectedAt,
          )}`,
        }))}
        selectedKey={incidentId ?? null}
        onSelectionChange={key => setIncidentId(String(key))}
      />
    </ReasonDialog>
  );
};
