export interface Config {
  dora?: {
    sources?: {
      /** Notifications of Prometheus Alertmanager. Off until a secret is named. */
      alertmanager?: {
        /**
         * Bearer tokens, or passwords of HTTP Basic; each is accepted, so that
         * one can be replaced by another.
         * @deepVisibility secret
         */
        secrets?: string[];
        /** Labels that may name the service, in order. Default: `service`. */
        serviceLabels?: string[];
        /**
         * Value of such a label to entity reference, repository or component
         * name. Default: the value.
         */
        services?: { [service: string]: string };
        /** Label that names the environment. Default: `environment`. */
        environmentLabel?: string;
        /** Environment of alerts without that label. Default: none, which fits every one. */
        environment?: string;
      };
    };
  };
}
