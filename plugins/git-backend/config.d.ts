export interface Config {
  git?: {
    /** Default: true. False: no repository is served, and nothing is removed. */
    enabled?: boolean;
    /** Largest push, in bytes as they are sent. Default: 500000000. */
    maxPushBytes?: number;
    /** Size on disk from which a repository takes no more pushes. Default: no limit. */
    maxRepositoryBytes?: number;
  };
}
