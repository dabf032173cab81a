/** `GET /v1/group-platform-dates`: since when groups use the platform. */
export interface GroupPlatformDate {
  group: string;
  /** Day as YYYY-MM-DD. */
  date: string;
}

export interface GroupPlatformDatesAnswer {
  /** Groups that have come, in the order of their refs. */
  items: GroupPlatformDate[];
}
