import type {
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { DoraDefinitions } from '../../domain/definitions';
import type { ServiceNames } from '../../domain/names/ServiceNames';
import type { SourceHostType } from '../../domain/links/commitUrl';
import type { PlatformDates } from '../PlatformDates';
import type { PlatformReleases } from '../PlatformReleases';
import { AuthorizedDoraMetricsService } from './AuthorizedDoraMetricsService';
import { DefaultDoraMetricsService } from './DefaultDoraMetricsService';
import { ReadContexts } from './ReadContext';
import { ScopeAccess } from './ScopeAccess';
import type { DoraMetricsService } from './types';

/** Puts together what answers questions about figures. */
export function createMetricsService(options: {
  knex: Knex;
  /** Those of the settings. */
  definitions: DoraDefinitions;
  serviceNames: () => ServiceNames;
  /** Who owns an entity; undefined when the catalog has none of that ref. */
  ownersOf: (ref: string) => string[] | undefined;
  /** When whom came to the platform. */
  dates: PlatformDates;
  /** When parts of it were released. */
  releases: PlatformReleases;
  /** What a source host runs, as the portal is told. */
  hostType: (host: string) => SourceHostType | undefined;
  permissions: PermissionsService;
  userInfo: UserInfoService;
  now?: () => number;
}): DoraMetricsService {
  const { ownersOf } = options;
  return AuthorizedDoraMetricsService.create({
    ...options,
    inner: DefaultDoraMetricsService.create({
      ...options,
      contexts: ReadContexts.create({
        ...options,
        isEntity: ref => ownersOf(ref) !== undefined,
      }),
    }),
    access: ScopeAccess.create(options),
  });
}
