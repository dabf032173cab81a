export interface Config {
  dora?: {
    sources?: {
      /** Webhooks of Jira about incidents. Off until a secret is named. */
      jira?: {
        /**
         * Secrets of the webhooks; each is accepted, so that one can be replaced
         * by another.
         * @deepVisibility secret
         */
        secrets?: string[];
        /** Types of issues that are incidents, any case. Default: `Incident`, `[System] Incident`. */
        issueTypes?: string[];
        /** Labels that make an issue of another type an incident, any case. Default: `incident`. */
        incidentLabels?: string[];
        /**
         * Component or key of a project in Jira to entity reference, repository
         * or component name. Default: the name or key.
         */
        services?: { [service: string]: string };
        /** Environment of all incidents. Default: none, which fits every one. */
        environment?: string;
      };
    };
  };
}
