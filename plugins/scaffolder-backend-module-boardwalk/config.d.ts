export interface Config {
  boardwalk?: {
    templates?: {
      /**
       * Folder of the parts that templates share, absolute or relative to the
       * project root. Default: `templates/parts`.
       */
      partsPath?: string;
    };
  };
}
