import { HumanDuration } from '@backstage/types';

export interface Config {
  dora?: {
    sources?: {
      /** Deliveries of GitHub webhooks. Off until a secret is named. */
      github?: {
        /**
         * Secrets of the webhooks; each is accepted, so that one can be
         * replaced by another.
         * @deepVisibility secret
         */
        secrets?: string[];
        /**
         * Reads the API for what webhooks did not bring, with the credentials of
         * `integrations.github`. Off when it is not there; `{}` has the defaults.
         */
        reconcile?: {
          /** How often each list of each repository is read. Default: 30 minutes. */
          frequency?: HumanDuration | string;
          /** How far back the first pass reads. Default: 90 days. */
          backfill?: HumanDuration | string;
          /**
           * Host and path, such as `github.com/acme/shop`. Default: the repositories
           * of the catalog's components on hosts that have an integration.
           */
          repositories?: string[];
        };
        /** Labels that make an issue an incident, any case. Default: `incident`. */
        incidentLabels?: string[];
        /**
         * Calls the environment of a deployment `production` when GitHub marks
         * it as a production environment, whatever its name. Default: `false`.
         */
        useProductionFlag?: boolean;
        /** Counts a published release as a successful deployment. Off by default. */
        releases?: {
          /** Environment that it reaches, such as `production`. */
          environment: string;
          /** Whether pre-releases count as well. Default: `false`. */
          prereleases?: boolean;
        };
        /** Workflows whose runs are deployments; others are pipelines. */
        workflows?: Array<{
          /** Name of the workflow, as in its file. */
          name: string;
          /** Environment that it deploys to. */
          environment: string;
          /** Service that it deploys. Default: the repository. */
          service?: string;
          /** Only runs of this repository, such as `acme/shop`. Default: of all. */
          repository?: string;
          /** Only runs on this branch. Default: the default branch of the repository. */
          branch?: string;
        }>;
      };
    };
  };
}
