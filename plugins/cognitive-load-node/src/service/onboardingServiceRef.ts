import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { HttpOnboardingService } from './HttpOnboardingService';
import type { OnboardingService } from './types';

/** Reports stages of a new service to the onboarding clock. */
export const onboardingServiceRef = createServiceRef<OnboardingService>({
  id: 'cognitive-load.onboarding',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      factory: deps => HttpOnboardingService.create(deps),
    }),
});
