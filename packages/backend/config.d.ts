export interface Config {
  boardwalk?: {
    /**
     * Folder that everything is written to; absolute, or relative to the
     * project root. `npm start` takes it from BOARDWALK_DATA_DIR when that is
     * set. Default: `.data`.
     */
    dataDir?: string;
  };
}
