export interface Config {
  cognitiveLoad?: {
    /**
     * YAML or JSON files with surveys of your own, by paths from the root of the
     * project. They are read at each start. A version that a wave was opened with
     * must not change: put the change into a new version.
     */
    definitions?: string[];

    /** A survey that comes round by itself. Without it people make each wave. */
    schedule?: {
      /** Groups whose members, and those of groups below, are asked: group:default/engineering. */
      audience: string[];
      /** Followed by year and month. Default: Infrastructure load. */
      title?: string;
      /** What is asked. Default: infra-load 1. */
      definition?: { key: string; version: number };
      /** Keys of optional modules that are asked too. */
      modules?: string[];
      /** From opening to opening, 1 to 12. Default: 3. */
      everyMonths?: number;
      /** How long it is open, 4 to 60. Default: 14. */
      openDays?: number;
    };

    /** A few questions right after a moment, to some of those who have it. */
    prompts?: Array<{
      /** first-production-deployment or template-run. */
      moment: string;
      /** Groups whose members, and those of groups below, may be asked. */
      audience: string[];
      /** Default: infra-load 1. */
      definition?: { key: string; version: number };
      /** Key of the micro-prompt in the definition. Default: after-deploy. */
      prompt?: string;
      /** Share of the moments after which somebody is asked, 0 to 0.1. Default: 0.1. */
      sampleRate?: number;
      /** Days between two prompts of one person, 30 to 365. Default: 30. */
      cooldownDays?: number;
      /** Answers of so many days are published together, 7 to 90. Default: 28. */
      batchDays?: number;
    }>;
  };
}
