import { HumanDuration } from '@backstage/types';

export interface Config {
  boardwalk?: {
    catalog?: {
      /**
       * Folders, globs or single files on the backend's disk to load entities
       * from; absolute, or relative to the project root. They may hold entities
       * of every kind that `catalog.rules` allows for `file` locations.
       *
       * - A folder gives every `*.yaml` and `*.yml` at any depth that is an
       *   entity file: one called `catalog-info*`, or with an `apiVersion` of
       *   `backstage.io`, or with a kind of the catalog.
       * - A glob or file gives exactly the files it matches.
       *
       * Hidden folders and `node_modules` are left out, and symbolic links are
       * not followed. Changes are taken over within seconds.
       */
      folders?: string[];
      /**
       * Whether Boardwalk's own `catalog-info.yaml` is loaded. Default: `true`.
       */
      self?: boolean;
      /**
       * Whether the templates in `templates/` are offered. Default: what `self` says.
       */
      templates?: boolean;
      /**
       * How often the folders are read again, for disks that cannot be watched.
       * Default: one minute.
       */
      rescanInterval?: HumanDuration | string;
      /**
       * Largest entity file, such as `500KB`. Default: `2MB`.
       */
      maxFileSize?: number | string;
      /**
       * Largest single entity as JSON, with the definitions that it includes.
       * Default: `4MB`.
       */
      maxEntitySize?: number | string;
    };
  };
}
