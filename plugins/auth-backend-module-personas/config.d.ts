export interface Config {
  boardwalk?: {
    personas?: {
      /**
       * Sign-in as a person of the demo organisation, without a password. On
       * by default while the demo organisation is loaded and the portal is
       * open to this machine only. The backend refuses to start when this is
       * true in production (NODE_ENV=production).
       */
      enabled?: boolean;
    };
  };
  auth?: {
    providers?: {
      /**
       * Takes no settings; the auth plugin serves no provider without a block.
       * Without effect in production.
       */
      personas?: {};
    };
  };
}
