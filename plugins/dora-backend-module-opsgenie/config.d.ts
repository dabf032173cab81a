export interface Config {
  dora?: {
    sources?: {
      /** Webhooks of Opsgenie. Off until a secret is named. */
      opsgenie?: {
        /**
         * Bearer tokens, or passwords of HTTP Basic; each is accepted, so that
         * one can be replaced by another.
         * @deepVisibility secret
         */
        secrets?: string[];
        /**
         * Service by a tag, or entity of an alert, to entity reference,
         * repository or component name. Default: what the alert says.
         */
        services?: { [service: string]: string };
        /** Environment of all alerts. Default: none, which fits every one. */
        environment?: string;
      };
    };
  };
}
