export interface Config {
  dora?: {
    sources?: {
      /** Notifications of Flux. Off until a secret is named. */
      flux?: {
        /**
         * Tokens of the `generic-hmac` providers; each is accepted, so that one
         * can be replaced by another.
         * @deepVisibility secret
         */
        secrets?: string[];
        /**
         * Environment of events that name none in their metadata. Default: the
         * namespace of the Kustomization or HelmRelease.
         */
        environment?: string;
      };
    };
  };
}
