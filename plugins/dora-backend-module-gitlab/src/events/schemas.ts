import { normaliseRepository } from '@boardwalk/plugin-dora-common';
import { z } from 'zod';

/** Of each delivery: where it happened. The host in the address tells servers apart. */
export const projectSchema = z.object({
  web_url: z.string(),
  default_branch: z.string().nullish(),
});

/** Host and path, as the engine knows repositories: `gitlab.com/acme/shop`. */
export const projectName = (project: { web_url: string }): string =>
  normaliseRepository(project.web_url);

export const idSchema = z.number().int();

const STATUS: ReadonlyMap<string, 'success' | 'failure' | 'aborted'> = new Map([
  ['success', 'success'],
  ['failed', 'failure'],
  ['canceled', 'aborted'],
]);

/** How it ended; undefined while it has not. */
export const endOf = (status: string) => STATUS.get(status);
