import { createCatalogRegisterAction } from './catalogRegister';
import { createCleanupAction } from './cleanup';
import { createComplianceAction } from './compliance';
import { createFetchPartAction } from './fetchPart';
import { createGitProposeAction } from './gitPropose';
import { createGitPublishAction } from './gitPublish';
import { createOnboardingRecordAction } from './onboardingRecord';
import { createPrepareAction } from './prepare';
import { createPublishAction } from './publish';

type Deps = Parameters<typeof createPrepareAction>[0] &
  Parameters<typeof createFetchPartAction>[0] &
  Parameters<typeof createPublishAction>[0] &
  Parameters<typeof createGitPublishAction>[0] &
  Parameters<typeof createGitProposeAction>[0] &
  Parameters<typeof createCatalogRegisterAction>[0] &
  Parameters<typeof createOnboardingRecordAction>[0] &
  Parameters<typeof createCleanupAction>[0];

/** All actions of the golden paths. */
export function createActions(deps: Deps) {
  return [
    createPrepareAction(deps),
    createFetchPartAction(deps),
    createComplianceAction(),
    createPublishAction(deps),
    createGitPublishAction(deps),
    createGitProposeAction(deps),
    createCatalogRegisterAction(deps),
    createOnboardingRecordAction(deps),
    createCleanupAction(deps),
  ];
}
