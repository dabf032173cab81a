export interface Config {
  boardwalk?: {
    /**
     * Members of this group may do everything, the developer tools included.
     * A bare name means a group of the default namespace. Without it, nobody
     * may do what is kept for the group.
     */
    platformGroup?: string;
  };
}
