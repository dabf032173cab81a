import type {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { OnboardingService } from '@boardwalk/plugin-cognitive-load-node';
import { parseRepositorySlug } from '@boardwalk/plugin-git-common';
import { trailerOf, type RunResource } from '../domain/runResources';
import { isNamed, type GitHost } from './GitHost';
import type { RunResources } from './RunResources';

const CLOCK_MS = 5_000;

/** What became of one thing that a run made. */
export interface CleanupResult {
  resource: Pick<RunResource, 'kind' | 'ref'>;
  state: 'removed' | 'left' | 'failed';
  /** For people: what is left, and what to do about it. */
  note?: string;
}

interface Options {
  git: GitHost;
  catalog: CatalogService;
  onboarding: OnboardingService;
  resources: RunResources;
  logger: LoggerService;
}

type Outcome = { state: 'removed' } | { state: 'left'; note: string };
const REMOVED: Outcome = { state: 'removed' };

/**
 * Takes back what a run made: a repository that nobody has pushed to since, a
 * location of the catalog, the onboarding clock. What it cannot be sure of it leaves,
 * and says so.
 */
export class RunCleaner {
  readonly #options: Options;

  static create(options: Options): RunCleaner {
    return new RunCleaner(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  /** Cleans what is open, last made first. What fails stays open for the next time. */
  async clean(
    taskId: string,
    credentials: BackstageCredentials,
  ): Promise<CleanupResult[]> {
    const { resources, logger } = this.#options;
    const open = (await resources.list(taskId)).filter(
      ({ state }) => state === 'making' || state === 'made',
    );
    const results: CleanupResult[] = [];
    for (const resource of open.reverse()) {
      try {
        const outcome = await this.#take(resource, credentials);
        const note = outcome.state === 'left' ? outcome.note : undefined;
        await resources.settle(resource, outcome.state, note);
        results.push({ resource, ...outcome });
        logger.info(
          `Cleanup of run ${taskId}: ${resource.kind} ${resource.ref} ${
            outcome.state
          }${note ? `. ${note}` : ''}`,
        );
      } catch (error) {
        const why = isError(error) ? error.message : 'unknown error';
        logger.warn(
          `Cleanup of run ${taskId}: ${resource.kind} ${resource.ref} is still there: ${why}`,
        );
        results.push({ resource, state: 'failed', note: why });
      }
    }
    return results;
  }

  async #take(
    resource: RunResource,
    credentials: BackstageCredentials,
  ): Promise<Outcome> {
    switch (resource.kind) {
      case 'repository':
        return this.#takeRepository(resource, credentials);
      case 'location':
        return this.#takeLocation(resource, credentials);
      case 'onboarding':
        await this.#options.onboarding.withdraw(resource.ref);
        return REMOVED;
      case 'branch':
        return {
          state: 'left',
          note: 'The proposal stays. Delete its branch if nobody wants it.',
        };
      case 'external-repository':
      default:
        return {
          state: 'left',
          note:
            resource.state === 'made'
              ? 'This run made it, and the portal deletes nothing on other hosts. Delete it by hand if nobody wants it.'
              : 'If it is there, this run may have made it. Look whose it is before you delete it by hand.',
        };
    }
  }

  async #takeRepository(
    { taskId, ref, createdAt }: RunResource,
    credentials: BackstageCredentials,
  ): Promise<Outcome> {
    const { git } = this.#options;
    const name = parseRepositorySlug(ref);
    const repository = name && (await git.getRepository(name, { credentials }));
    if (!repository) return REMOVED;
    if (Date.parse(repository.createdAt) < createdAt.getTime() - CLOCK_MS)
      return {
        state: 'left',
        note: 'It was there before this run; nothing in it was touched.',
      };
    if (!repository.empty) {
      const branches = await git.listBranches(repository, { credentials });
      const untouched = branches.every(
        ({ commit }) =>
          commit.parents.length === 0 &&
          commit.body.split('\n').includes(trailerOf(taskId)),
      );
      if (!untouched)
        return {
          state: 'left',
          note: 'Somebody has pushed to it since. Delete it by hand if nobody wants it.',
        };
    }
    try {
      await git.deleteRepository(repository, { credentials });
    } catch (error) {
      if (!isNamed(error, 'NotAllowedError')) throw error;
      return {
        state: 'left',
        note: 'The portal was restarted since, and may not delete it by itself. Delete it by hand, or the name stays taken.',
      };
    }
    return REMOVED;
  }

  async #takeLocation(
    { ref, detail }: RunResource,
    credentials: BackstageCredentials,
  ): Promise<Outcome> {
    const { catalog } = this.#options;
    const id =
      detail ??
      (await catalog.getLocationByRef(`url:${ref}`, { credentials }))?.id;
    if (!id) return REMOVED;
    try {
      await catalog.removeLocationById(id, { credentials });
    } catch (error) {
      if (!isNamed(error, 'NotFoundError')) throw error;
    }
    return REMOVED;
  }
}
