import { HumanDuration } from '@backstage/types';

export interface Config {
  techdocs?: {
    generator?: {
      /**
       * What builds the docs: `native` does it inside the backend, `mkdocs` runs
       * MkDocs as the stock TechDocs does, with all its settings. Default: `native`.
       */
      engine?: 'native' | 'mkdocs';
      /**
       * Building docs before anybody opens them. Only where `techdocs.builder` is `local`.
       */
      ahead?: {
        /** Default: `true`. */
        enabled?: boolean;
        /** Time between two looks at all sources. Default: one minute. */
        interval?: HumanDuration | string;
        /** Time between two looks at a source on another host. Default: 30 minutes. */
        remoteInterval?: HumanDuration | string;
        /** Time to wait after each build. Default: 200 milliseconds. */
        pause?: HumanDuration | string;
      };
      /**
       * Settings of the native engine.
       */
      native?: {
        /**
         * Environment variables that `!ENV` in an mkdocs.yml may read. Default: none.
         */
        env?: string[];
        /**
         * Threads that may render one large site together. Default: all cores.
         */
        threads?: number;
        /**
         * Sites that are built at the same time. Default: 2.
         */
        concurrency?: number;
        /**
         * Address of a PlantUML server, such as `https://plantuml.example.com`.
         * Readers' browsers fetch the pictures from it, and get the source of
         * each diagram into the address: name a server of your own. Its host
         * must be allowed in `backend.csp.img-src`. Default: none, PlantUML is
         * shown as code.
         */
        plantumlServer?: string;
        /**
         * Bounds for one source tree and its site. A tree beyond one fails with a message that names it.
         */
        limits?: {
          /** Files, pages and assets together. Default: 20 000. */
          maxFiles?: number;
          /** Bytes of one page. Default: 4 MiB. */
          maxPageBytes?: number;
          /** Bytes of all files together. Default: 1 GiB. */
          maxTotalBytes?: number;
          /** Bytes of the site that is written. Default: 4 GiB. */
          maxOutputBytes?: number;
          /** Folders inside folders. Default: 32. */
          maxDepth?: number;
          /** Time for a whole build. Default: two minutes. */
          timeout?: HumanDuration | string;
          /** Megabytes of heap for each worker. Default: 1024. */
          maxMemoryMb?: number;
        };
      };
    };
  };
}
