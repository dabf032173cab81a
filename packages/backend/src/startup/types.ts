import type { Config } from '@backstage/config';

/** Something that keeps the backend from starting. */
export interface StartupProblem {
  /** The setting or variable to look at. */
  setting: string;
  /** What is wrong with it, and why that matters. */
  problem: string;
  /** What to do. */
  remedy: string;
}

export interface StartupContext {
  config: Config;
  env: NodeJS.ProcessEnv;
  /** Whether a package can be loaded by the backend. */
  isInstalled(packageName: string): boolean;
}

/** Looks at one subject; checks neither know nor repeat each other. */
export type StartupCheck = (
  context: StartupContext,
) => StartupProblem[] | Promise<StartupProblem[]>;
