import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { OnboardingReport } from '@boardwalk/plugin-cognitive-load-common';

/** Reports how far a new service has come to the onboarding clock. */
export interface OnboardingService {
  /**
   * Notes a stage. The first report of a stage counts; all others change nothing.
   * Once this returns, the stage is stored.
   *
   * @param options - `credentials` of a service; default: those of the calling plugin
   */
  record(
    report: OnboardingReport,
    options?: { credentials?: BackstageCredentials },
  ): Promise<void>;

  /**
   * Forgets a service whose template run failed. One that the catalog has shown keeps
   * its clock.
   */
  withdraw(
    entityRef: string,
    options?: { credentials?: BackstageCredentials },
  ): Promise<void>;
}
