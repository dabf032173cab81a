import type { IncidentRow } from '@boardwalk/plugin-dora-common';
import type { DoraTranslate } from '../translation/useDoraTranslation';

/** Its title, or the id that its source gave it. */
export const incidentName = (t: DoraTranslate, incident: IncidentRow): string =>
  incident.title ?? `${t('deployment.incident')} ${incident.externalId}`;
