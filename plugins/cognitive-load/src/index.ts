/**
 * The cognitive load survey in the browser.
 *
 * @packageDocumentation
 */
export { cognitiveLoadPlugin as default } from './plugin';
export { OnboardingClock } from './onboarding/OnboardingClock';
