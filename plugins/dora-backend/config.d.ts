import { HumanDuration } from '@backstage/types';

export interface Config {
  /** The DORA engine. */
  dora?: {
    /**
     * IANA time zone that decides what a day, week and month is. A change
     * computes all figures anew in the background. Default: `UTC`.
     */
    timeZone?: string;
    leadTime?: {
      /**
       * From where the lead time of a change counts: its commit, its author
       * time, or the first commit of its pull request where that is known.
       * Default: `committed`.
       */
      start?: 'committed' | 'authored' | 'first-commit';
    };
    failure?: {
      /**
       * An incident counts as the consequence of the last deployment of its
       * service within this time. `{ hours: 0 }` takes explicit links only.
       * Default: 24 hours.
       */
      incidentWindow?: HumanDuration | string;
      /**
       * Alerts of one name and service are one incident when no more than this
       * lies between the end of one and the beginning of the next. Default: 15
       * minutes.
       */
      alertGap?: HumanDuration | string;
    };
    /**
     * Names of environments by tier, any case; a list replaces the default of
     * its tier. An environment in no list is of the tier `other`, and never
     * counts as production.
     */
    environments?: {
      /** Default: `production`, `prod`, `prd`, `live`. */
      production?: string[];
      /** Default: `staging`, `stage`, `stg`, `preprod`, `pre-production`, `uat`. */
      staging?: string[];
      /** Default: `testing`, `test`, `qa`, `integration`. */
      testing?: string[];
      /** Default: `development`, `develop`, `dev`, `local`. */
      development?: string[];
    };
    services?: {
      /**
       * Types of components (`spec.type`) that are never deployed. One of them
       * counts as a service once something is reported about it, and is left
       * out of lists and numbers of services until then. Default: `library`,
       * `documentation`.
       */
      neverDeployed?: string[];
    };
    /**
     * Repository to entity reference, for repositories that no entity names in
     * its annotations: `github.com/acme/shop: component:default/shop`.
     */
    repositories?: { [repository: string]: string };
    /**
     * Git repositories on disk whose releases are successful deployments. They
     * are looked at when the portal starts and every 10 minutes. A folder that
     * is no repository, or a shallow clone, is passed over.
     */
    histories?: Array<{
      /** Folder of the repository, relative to where the backend runs. */
      path: string;
      /** Entity, repository or name of the service. */
      service: string;
      /** Default: `production`. */
      environment?: string;
      /** Which tags are releases, such as `v*`. Default: those that look like versions. */
      tags?: string;
      /** Each commit that landed on this branch is a release, instead of tags. */
      branch?: string;
    }>;
    ownership?: {
      /**
       * How often services, owners and structure are looked up in the catalog.
       * Changes count from the moment they are seen. Default: 2 minutes. In the
       * first five minutes after a start the catalog is read every ten seconds,
       * a large one less often.
       */
      interval?: HumanDuration | string;
    };
    retention?: {
      /**
       * How long webhook deliveries are kept after they were taken in or
       * ignored. Dead letters stay. Default: 30 days.
       */
      deliveries?: HumanDuration | string;
    };
  };
}
