export interface Config {
  boardwalk?: {
    /**
     * Whether the demo organisation is loaded. With `false` it is removed from
     * the catalog, and what its people left in other plugins with it, at the
     * next start. Default: `true`, or `false` when NODE_ENV is `production`.
     */
    demo?: boolean;
    /**
     * Folder of the demo organisation, absolute or relative to the project root
     * (the nearest folder above the working directory with a `backstage.json`).
     * Default: `examples/demo`.
     */
    demoPath?: string;
  };
}
