import { HumanDuration } from '@backstage/types';

export interface Config {
  catalog?: {
    providers?: {
      /** Repositories of the portal's own Git host. */
      git?: {
        /**
         * Whether each repository with a `catalog-info.yaml` in its root is
         * registered. Default: `true`.
         */
        enabled?: boolean;
        /**
         * How often the host is asked for new pushes that no event told of.
         * Default: three seconds.
         */
        pollInterval?: HumanDuration | string;
        /**
         * How often all repositories are compared with the catalog. Default:
         * one minute.
         */
        rescanInterval?: HumanDuration | string;
      };
    };
  };
}
