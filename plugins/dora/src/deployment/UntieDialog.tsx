import type { IncidentRow } from '@boardwalk/plugin-dora-common';
import { Button } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { doraApiRef } from '../api/DoraApi';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { incidentName } from './incidentName';
import { ReasonDialog } from './ReasonDialog';

/** Says with a reason that no deployment caused an incident. */
export const UntieDialog = (props: {
  incident: IncidentRow;
  onSaved: () => void;
}) => {
  const api = useApi(doraApiRef);
  const { t } = useDoraTranslation();
  const { incident, onSaved } = props;
  const name = incidentName(t, incident);
  return (
    <ReasonDialog
      trigger={
        <Button
          size="small"
          variant="secondary"
          aria-label={t('deployment.untieLabel', { incident: name })}
        >
          {t('deployment.untie')}
        </Button>
      }
      title={t('deployment.untieTitle', { incident: name })}
      intro={t('deployment.untieIntro')}
      onSave={reason =>
        api.correctCause({
          incidentId: incident.id,
          deploymentId: null,
          reason,
        })
      }
      onSaved={onSaved}
    />
  );
};
