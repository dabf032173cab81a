/** How a service delivers, before or after its team came to the platform. */
export interface Habits {
  /** Successful production deployments in an ordinary week. */
  deploymentsPerWeek: number;
  /** Median hours from a commit to production. */
  leadHours: number;
  /** Share of deployments that need intervention. */
  failureShare: number;
  /** Median hours until service is restored. */
  recoveryHours: number;
  /** Most changes that one deployment brings. */
  changesAtOnce: number;
}

export interface DemoTeam {
  /** Name of the group. */
  name: string;
  /** Day on which it came to the platform, as on the group's annotation; undefined for not yet. */
  platformSince?: string;
}

/** Where a service runs. All names are known to the default tiers, but for `preview`. */
export interface DemoEnvironments {
  /** On the way to production, first to last. */
  before: readonly string[];
  /** In production, one after the other. */
  production: readonly string[];
}

export interface DemoServiceProfile extends DemoEnvironments {
  /** Name of the component. */
  name: string;
  team: DemoTeam;
  habits: { before: Habits; after: Habits };
  /** Its versions are named after months, not after each revision. */
  releasedByMonth?: boolean;
}
