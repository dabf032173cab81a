import type { FailureMethod } from '../derived';
import type { DeploymentFact, OverrideFact } from '../facts';
import type { IncidentLink } from './incidentLinks';

export interface Judgement {
  failed: boolean;
  method?: FailureMethod;
  overrideId?: number;
}

/** Whether a deployment needed intervention; the first evidence in this order decides. */
export function judge(
  deployment: DeploymentFact,
  evidence: {
    correction?: Extract<OverrideFact, { kind: 'verdict' }>;
    links: IncidentLink[];
    rolledBack: boolean;
  },
): Judgement {
  if (deployment.status === 'aborted') return { failed: false };
  const { correction, links, rolledBack } = evidence;
  if (correction)
    return {
      failed: correction.failed,
      method: 'override',
      overrideId: correction.id,
    };
  if (deployment.status === 'failure')
    return { failed: true, method: 'status' };
  if (links.some(({ explicit }) => explicit))
    return { failed: true, method: 'explicit' };
  if (rolledBack) return { failed: true, method: 'rollback' };
  if (links.length) return { failed: true, method: 'incident-window' };
  return { failed: false };
}
