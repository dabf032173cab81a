/**
 * How other backend plugins report the onboarding of a service.
 *
 * @packageDocumentation
 */
export { onboardingServiceRef } from './service/onboardingServiceRef';
export type { OnboardingService } from './service/types';
