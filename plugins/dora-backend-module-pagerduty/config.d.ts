export interface Config {
  dora?: {
    sources?: {
      /** Webhooks of PagerDuty, version 3. Off until a secret is named. */
      pagerduty?: {
        /**
         * Signing secrets of the webhook subscriptions; each is accepted.
         * @deepVisibility secret
         */
        secrets?: string[];
        /**
         * Id or name of a service in PagerDuty to entity reference, repository
         * or component name. Default: the name in PagerDuty.
         */
        services?: { [service: string]: string };
        /** Environment of all incidents. Default: none, which fits every one. */
        environment?: string;
      };
    };
  };
}
