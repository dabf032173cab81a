import type {
  AuthService,
  DiscoveryService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import type { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import {
  SURVEY_MOMENT_TOPIC,
  type SurveyMoment,
} from '@boardwalk/plugin-cognitive-load-common';
import type { Knex } from 'knex';
import type { OrganisationReader } from '../OrganisationReader';
import { HttpDeliveryFigures } from './DeliveryFigures';
import { MilestoneKeeper } from './MilestoneKeeper';
import { ObjectiveProbe } from './ObjectiveProbe';
import { OnboardingService } from './OnboardingService';
import { PlatformCatalog } from './PlatformCatalog';
import { PlatformService } from './PlatformService';
import { ScaffolderTemplateRuns } from './TemplateRuns';

/** What stands beside the survey, and what collects it. */
export function createPlatform(options: {
  knex: Knex;
  auth: AuthService;
  catalog: CatalogService;
  discovery: DiscoveryService;
  events: EventsService;
  logger: LoggerService;
  organisation: OrganisationReader;
  scaffolder: ScaffolderService;
  now: () => Date;
}) {
  const catalog = PlatformCatalog.create(options);
  const deliveries = HttpDeliveryFigures.create(options);
  const runs = ScaffolderTemplateRuns.create(options);
  return {
    platform: PlatformService.create({ ...options, catalog, deliveries, runs }),
    onboarding: OnboardingService.create({ ...options, catalog }),
    milestones: MilestoneKeeper.create({
      ...options,
      catalog,
      deliveries,
      async onFirstProduction(userRefs) {
        for (const userRef of userRefs)
          await options.events.publish({
            topic: SURVEY_MOMENT_TOPIC,
            eventPayload: {
              moment: 'first-production-deployment',
              userRef,
            } satisfies SurveyMoment,
          });
      },
    }),
    probe: ObjectiveProbe.create(options),
  };
}
