/** Where the manual tells how events are reported. */
export const MANUAL_EVENTS =
  '/docs/default/system/boardwalk/operating/dora-events/';
