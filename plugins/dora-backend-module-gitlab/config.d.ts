import { HumanDuration } from '@backstage/types';

export interface Config {
  dora?: {
    sources?: {
      /** Deliveries of GitLab webhooks. Off until a secret is named. */
      gitlab?: {
        /**
         * Secret tokens and signing tokens of the webhooks; signing tokens
         * begin with `whsec_`. Each is accepted, so that one can be replaced by
         * another.
         * @deepVisibility secret
         */
        secrets?: string[];
        /**
         * Reads the API for what webhooks did not bring, with the credentials of
         * `integrations.gitlab`. Off when it is not there; `{}` has the defaults.
         */
        reconcile?: {
          /** How often each list of each repository is read. Default: 30 minutes. */
          frequency?: HumanDuration | string;
          /** How far back the first pass reads. Default: 90 days. */
          backfill?: HumanDuration | string;
          /**
           * Host and path, such as `gitlab.com/acme/shop`. Default: the repositories
           * of the catalog's components on hosts that have an integration.
           */
          repositories?: string[];
        };
        /**
         * Labels that make an issue an incident, any case. Work items of the
         * type Incident need none. Default: `incident`.
         */
        incidentLabels?: string[];
        /**
         * Calls the environment of a deployment as its tier is called in GitLab
         * (`production`, `staging`, `testing`, `development`) whatever its
         * name. Default: `false`.
         */
        useEnvironmentTier?: boolean;
        /**
         * Jobs of pipelines that are deployments, for projects that send no
         * deployment events.
         */
        jobs?: Array<{
          /** Name of the job. */
          name: string;
          /** Environment that it deploys to. Default: the one that the job names. */
          environment?: string;
          /** Service that it deploys. Default: the project. */
          service?: string;
          /** Only jobs of this project, such as `acme/shop`. Default: of all. */
          project?: string;
        }>;
      };
    };
  };
}
