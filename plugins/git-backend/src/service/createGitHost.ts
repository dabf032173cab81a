import path from 'node:path';
import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import type { DoraOutbox } from '@boardwalk/plugin-dora-node';
import type { Knex } from 'knex';
import { Git } from './git/Git';
import { RepositoryFolders } from './git/RepositoryFolders';
import { GitAccess } from './GitAccess';
import { GitSession } from './GitSession';
import { Housekeeper } from './Housekeeper';
import { OwnerFollower } from './OwnerFollower';
import { People } from './People';
import { PushLog } from './PushLog';
import { PushRecorder } from './PushRecorder';
import { ChangeReader } from './read/ChangeReader';
import { ContentReader } from './read/ContentReader';
import { HistoryReader } from './read/HistoryReader';
import { MergeProbe } from './read/MergeProbe';
import { Revisions } from './read/Revisions';
import { Reconciler } from './Reconciler';
import { RepositoryService } from './RepositoryService';
import { RepositoryState } from './RepositoryState';
import { TokenService } from './TokenService';
import { BranchService } from './write/BranchService';
import { CommitWriter } from './write/CommitWriter';
import { RefWriter } from './write/RefWriter';

export interface GitHostOptions {
  knex: Knex;
  catalog: CatalogService;
  auth: AuthService;
  events: EventsService;
  logger: LoggerService;
  outbox: DoraOutbox;
  root: string;
  appBaseUrl: string;
  backendBaseUrl: string;
  platformGroup?: string;
  maxPushBytes: number;
  maxRepositoryBytes?: number;
}

/** All parts of the Git host, put together. */
export function createGitHost(options: GitHostOptions) {
  const { knex, logger, outbox, root, platformGroup } = options;
  const git = Git.create({ home: path.join(root, '.home') });
  const folders = RepositoryFolders.create({ root, git });
  const people = People.create(options);
  const owners = OwnerFollower.create({ knex, people, logger });
  const quietly = (work: Promise<unknown>) =>
    // Both are tried again by a task.
    work.catch(error => logger.debug(`To be tried again: ${error}`));
  const recorder = PushRecorder.create({
    ...options,
    folders,
    state: RepositoryState.create({ git }),
    onRecorded: async isDefaultBranch => {
      if (!isDefaultBranch) return;
      quietly(outbox.drain());
      await quietly(owners.follow());
    },
  });
  const revisions = Revisions.create({ git });
  const history = HistoryReader.create({ git, revisions });
  const probe = MergeProbe.create({ git });
  return {
    git,
    folders,
    owners,
    history,
    repositories: RepositoryService.create({
      ...options,
      folders,
      people,
      recorder,
    }),
    reconciler: Reconciler.create({ knex, recorder, logger }),
    housekeeper: Housekeeper.create({ knex, git, folders, logger }),
    pushes: PushLog.create({ knex }),
    tokens: TokenService.create({ knex, now: () => new Date() }),
    access: GitAccess.create({ people, platformGroup }),
    session: GitSession.create({
      git,
      folders,
      recorder,
      logger,
      maxPushBytes: options.maxPushBytes,
      maxRepositoryBytes: options.maxRepositoryBytes,
    }),
    content: ContentReader.create({ git, revisions }),
    changes: ChangeReader.create({ git, revisions, history, probe }),
    branches: BranchService.create({
      git,
      folders,
      people,
      recorder,
      revisions,
      probe,
      commits: CommitWriter.create({ git }),
      refs: RefWriter.create({ git }),
    }),
  };
}
