export interface Config {
  dora?: {
    events?: {
      /** Topics of the events service whose events are taken in. All who may publish to them are trusted. */
      topics?: Array<{
        /** Name of the topic. */
        topic: string;
        /**
         * `events` for events of the portal's own form, or the source whose
         * deliveries they are, such as `github`, whether its webhook is on or not.
         */
        source: string;
        /** Headers that the source reads and the broker does not carry, such as `content-type`. */
        headers?: { [name: string]: string };
      }>;
    };
  };
}
