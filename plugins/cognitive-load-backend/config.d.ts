export interface Config {
  cognitiveLoad?: {
    /**
     * YAML or JSON files with surveys of your own, from the folder that the backend
     * runs in. They are read at each start. A version that a wave was opened with
     * must not change: put the change into a new version.
     */
    definitions?: string[];
  };
}
