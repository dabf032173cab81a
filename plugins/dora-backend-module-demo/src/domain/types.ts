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

export interface DemoServiceProfile {
  /** Name of the component. */
  name: string;
  team: DemoTeam;
  before: Habits;
  after: Habits;
  /** Runs in two production regions, one after the other. */
  regions?: readonly string[];
}
