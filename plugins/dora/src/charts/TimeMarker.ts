/** Something that happened, as a line across the charts over time. */
export interface TimeMarker {
  /** UTC. */
  moment: string;
  label: string;
  kind: 'adoption';
}
