import { normaliseRepository } from '@boardwalk/plugin-dora-common';
import { z } from 'zod';

/** Of each delivery: where it happened. The host in the address tells servers apart. */
export const repositorySchema = z.object({
  html_url: z.string(),
  default_branch: z.string().optional(),
});

/** Host and path, as the engine knows repositories: `github.com/acme/shop`. */
export const repositoryName = (repository: { html_url: string }): string =>
  normaliseRepository(repository.html_url);

export const idSchema = z.number().int();

/** A full commit id; branches and tags are none. */
export const isCommit = (text: string): boolean =>
  /^[0-9a-f]{40}([0-9a-f]{24})?$/i.test(text);
