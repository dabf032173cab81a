export interface Config {
  dora?: {
    sources?: {
      /** Webhooks of Grafana: of alerting, OnCall and Incident. Off until a secret is named. */
      grafana?: {
        /**
         * Keys of signatures, bearer tokens, or passwords of HTTP Basic; each is
         * accepted, so that one can be replaced by another.
         * @deepVisibility secret
         */
        secrets?: string[];
        /** Labels that may name the service, in order. Default: `service`. */
        serviceLabels?: string[];
        /**
         * Value of such a label, or name of an integration of OnCall, to entity
         * reference, repository or component name. Default: the value.
         */
        services?: { [service: string]: string };
        /** Label that names the environment. Default: `environment`. */
        environmentLabel?: string;
        /** Environment where no label names one. Default: none, which fits every one. */
        environment?: string;
      };
    };
  };
}
