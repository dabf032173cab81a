import type { DeploymentRow } from '@boardwalk/plugin-dora-common';

const many = (incidents: number) =>
  incidents === 1 ? 'An incident names' : `${incidents} incidents name`;

/** Why a deployment counts as failed or not, in words. */
export function explainDeployment(
  deployment: Pick<
    DeploymentRow,
    | 'status'
    | 'pending'
    | 'failed'
    | 'failureMethod'
    | 'recoveredAt'
    | 'recoveredBy'
  >,
  incidents: number,
): string {
  if (deployment.pending)
    return 'Its service is being computed; what follows from it is not known yet.';
  if (deployment.status === 'aborted')
    return 'It was given up before it reached the environment, so it counts neither as a success nor as a failure.';
  if (!deployment.failed)
    return deployment.failureMethod === 'override'
      ? 'A person corrected it: it counts as a success.'
      : 'It succeeded, and nothing says that it needed intervention.';
  const reasons: Record<string, string> = {
    override: 'A person corrected it: it counts as a failure.',
    status: 'Its source reported it as failed.',
    explicit: `${many(incidents)} it as the cause, so it needed intervention.`,
    rollback: 'A later deployment took it back, so it needed intervention.',
    'incident-window': `It was the last deployment before ${
      incidents === 1 ? 'an incident' : `${incidents} incidents`
    } on the service, within the window of the definitions.`,
  };
  const ends: Record<string, string> = {
    incident: 'It was recovered when the last of its incidents was resolved.',
    deployment: 'It was recovered by the next success in the same environment.',
  };
  const end = deployment.recoveredBy
    ? ends[deployment.recoveredBy]
    : 'It is not recovered from yet.';
  return `${reasons[deployment.failureMethod ?? 'status']} ${end}`;
}
