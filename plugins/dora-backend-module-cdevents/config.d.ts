import type { HumanDuration } from '@backstage/types';

export interface Config {
  dora?: {
    sources?: {
      /** CDEvents, sent as CloudEvents over HTTP. Off until a secret is named. */
      cdevents?: {
        /**
         * Bearer tokens, or passwords of HTTP Basic; each is accepted, so that
         * one can be replaced by another.
         * @deepVisibility secret
         */
        secrets?: string[];
        /**
         * Id of a service or name of a pipeline to entity reference, repository
         * or component name. Default: the id or name.
         */
        services?: { [service: string]: string };
        /** Pipeline runs and task runs that are deployments; other pipeline runs are pipelines. */
        pipelines?: Array<{
          /** Name of the pipeline or task. */
          name: string;
          /** Environment that it deploys to. */
          environment: string;
          /** Service that it deploys. Default: that of a pipeline. */
          service?: string;
        }>;
      };
    };
    sinks?: {
      /** Where deployments, incidents and changes are sent on to as CDEvents 0.5.1. */
      cdevents?: {
        /**
         * Address that takes CloudEvents over HTTP; nothing is sent without it.
         * HTTPS, but for the computer that the portal runs on.
         */
        url?: string;
        /**
         * Sent as a bearer token.
         * @visibility secret
         */
        token?: string;
        /**
         * Further headers, such as those of an API key.
         * @deepVisibility secret
         */
        headers?: { [name: string]: string };
        /** How a CloudEvent travels. Default: `structured`. */
        mode?: 'structured' | 'binary';
        /** What is sent. Default: all three. */
        types?: Array<'deployment' | 'incident' | 'change'>;
        /**
         * URI by which the portal calls itself in what it sends. What comes back
         * under it is not taken in. Default: `app.baseUrl`.
         */
        source?: string;
        /**
         * Tools whose events are not sent. What came in as CDEvents never is.
         * Default: those of the demo, `demo-delivery` and `demo-incidents`.
         */
        except?: string[];
        /**
         * What lies further back is not sent, such as the history that a first
         * reconciliation brings. Default: 30 days.
         */
        maxAge?: HumanDuration | string;
        /** Sends over http:// to another computer. Default: false. */
        allowInsecure?: boolean;
      };
    };
  };
}
