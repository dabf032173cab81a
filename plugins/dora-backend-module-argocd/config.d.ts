export interface Config {
  dora?: {
    sources?: {
      /** Notifications of Argo CD. Off until a secret is named. */
      argocd?: {
        /**
         * Tokens that notifications carry; each is accepted, so that one can be
         * replaced by another.
         * @deepVisibility secret
         */
        secrets?: string[];
        /**
         * Environment of applications that name none in the annotation
         * `boardwalk.dev/environment`. Default: the namespace that they are
         * deployed to.
         */
        environment?: string;
      };
    };
  };
}
