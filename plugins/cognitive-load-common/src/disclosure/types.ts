/** A group of the frozen tree of a wave. Exactly one has no parent. */
export interface WaveGroup {
  ref: string;
  parentRef: string | null;
  /** Different people invited in the group and all below it. */
  invited: number;
  /**
   * Size of the symmetric difference of those people and the ones of the last wave
   * that published the group; 0 where there was none.
   */
  membersChanged?: number;
}

/** How many people a figure needs. Never below 4; never lowered once a wave is open. */
export interface Thresholds {
  /** Index, sub-scales and satisfaction. */
  headline: number;
  items: number;
  /** Distributions and comments. */
  comments: number;
}

/** Defaults of a wave. */
export const DEFAULT_THRESHOLDS: Thresholds = {
  headline: 5,
  items: 8,
  comments: 10,
};

/** Why a group is not shown. Kept inside: readers learn only that it is. */
export type HiddenCause =
  | 'below'
  | 'complementary'
  | 'membership-change'
  | 'coarser';

/** How a wave is cut: which groups are published, and the cells all is made of. */
export interface Partition {
  /** Groups with a figure, parents before children, siblings by ref. */
  published: string[];
  hidden: Map<string, HiddenCause>;
  /** Positions of respondents by the group their cell is named after. */
  cells: Map<string, number[]>;
  /** Positions of respondents in the whole of each published group. */
  members: Map<string, number[]>;
}
