import type { CoverageRow } from '@boardwalk/plugin-dora-common';

export interface ReportedFacts {
  resolved: boolean;
  types: ReadonlySet<string>;
  tiers: readonly string[];
  /** Named by its deployments, or told of by its repository, whatever name that has. */
  changesKnown: boolean;
  namesRevision: boolean;
  /** Of the range. */
  leadUnknown: number;
  leadNegative: number;
  /** Days since the last deployment; null without one. */
  daysSinceDeployment: number | null;
}

type Missing = CoverageRow['missing'][number];

/** After so many days without a deployment we ask whether reports stopped. */
const QUIET_DAYS = 30;

/** What a service's figures lack, and what to do about it, most important first. */
export function missingReports(facts: ReportedFacts): Missing[] {
  const missing: Missing[] = [];
  if (!facts.resolved)
    missing.push({
      what: 'No entity of the catalog has this name, so it counts for the organisation only.',
      nextStep:
        'Register the component, or map its repository in dora.repositories.',
    });
  if (!facts.types.has('deployment')) {
    missing.push({
      what: 'No deployments are reported: there are no figures.',
      nextStep:
        'Send a deployment event at the end of each deployment, or connect the tool that deploys by webhook.',
    });
    return missing;
  }
  if (!facts.tiers.includes('production'))
    missing.push({
      what: `No deployments to production are reported, only to ${facts.tiers.join(
        ', ',
      )}.`,
      nextStep:
        'Report production, or name its environment in dora.environments.production.',
    });
  else if (
    facts.daysSinceDeployment !== null &&
    facts.daysSinceDeployment > QUIET_DAYS
  )
    missing.push({
      what: `No deployment was reported for ${facts.daysSinceDeployment} days.`,
      nextStep:
        'If it is deployed more often, look whether its pipeline still reports.',
    });
  if (!facts.changesKnown) {
    missing.push(
      facts.namesRevision
        ? {
            what: 'Deployments name a revision, but no changes are known: there is no lead time.',
            nextStep:
              'Send changes with each deployment, connect the repository by webhook, let its API be read with reconcile, or import its git history.',
          }
        : {
            what: 'Deployments name neither changes nor a revision: there is no lead time.',
            nextStep:
              'Send changes, or at least a revision, with each deployment.',
          },
    );
    // Those that a revision alone stands for have no time either: said already.
  } else if (facts.leadUnknown > 0)
    missing.push({
      what:
        facts.leadUnknown === 1
          ? '1 change has no lead time, as the time of its commit is not known.'
          : `${facts.leadUnknown} changes have no lead time, as the time of their commit is not known.`,
      nextStep: 'Send committedAt with each change.',
    });
  if (facts.leadNegative > 0)
    missing.push({
      what:
        facts.leadNegative === 1
          ? '1 change was committed after it was deployed: a clock is wrong.'
          : `${facts.leadNegative} changes were committed after they were deployed: a clock is wrong.`,
      nextStep: 'Check the clocks of the machines that commit and deploy.',
    });
  if (!facts.types.has('incident'))
    missing.push({
      what: 'No incidents are reported: only failed deployments and rollbacks count as failures.',
      nextStep:
        'Send incident events, or connect the tool that handles incidents.',
    });
  return missing;
}
