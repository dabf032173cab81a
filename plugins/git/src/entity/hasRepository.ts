import { GIT_REPOSITORY_ANNOTATION } from '@boardwalk/plugin-git-common';

/** Components that say which repository of the Git host they come from. */
export const hasRepository = {
  kind: 'component',
  [`metadata.annotations.${GIT_REPOSITORY_ANNOTATION}`]: { $exists: true },
};
