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
  };
}
