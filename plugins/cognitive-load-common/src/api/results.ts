import type { WaveRow } from '../disclosure/publishedRows';
import type { LoadVerdict, WaveComparison } from '../scoring/compareWaves';
import type { LoadBand } from '../scoring/publishedFigures';
import type { Interval } from '../scoring/summariseGroup';
import type { Wave } from './waves';

/**
 * Ref of the whole audience of a wave, where it has several top groups. It is no
 * entity of the catalog; its title says so.
 */
export const WHOLE_AUDIENCE_REF = 'group:cognitive-load/whole-audience';

/** A group of the frozen tree of a wave. */
export interface ResultGroup {
  ref: string;
  title: string;
  parentRef: string | null;
}

/** Why there are no results to show. */
export type NoResults =
  /** No wave was published for this group or one above. */
  | 'no-wave'
  /** The only wave is open: results come after `wave.closesAt`. */
  | 'open'
  /** The wave was void. */
  | 'void';

/** `GET /v1/results?group=&wave=`: of a group, or of the nearest group above that has some. */
export interface GroupResults {
  group: ResultGroup;
  /** Null with `none`; open waves are told of, their results never. */
  wave: Wave | null;
  none: NoResults | null;
  /** The group the rows are of; null without rows. */
  shownFor: ResultGroup | null;
  /** The group itself cannot be shown without exposing people. */
  suppressed: boolean;
  rows: WaveRow[];
  /** The word for the index; null without rows. */
  band: LoadBand | null;
  /** Titles of what the rows are about, in order. */
  titles: { metric: string; title: string; subscale: string | null }[];
  /** Median index over the published groups of the wave; null for fewer than 3. */
  organisationMedian: number | null;
  comparison: TrendComparison | null;
}

/** The change since the wave before. */
export interface TrendComparison {
  fromWave: string;
  metrics: Record<string, PublishedComparison>;
}

/** A comparison as it is sent: rounded. */
export interface PublishedComparison {
  diff: number;
  ci: Interval | null;
  /** Two decimals, or `<.01`. */
  p: string;
  test: WaveComparison['test'];
  verdict: LoadVerdict;
}

/** `GET /v1/results/compare?group=&from=&to=`; 422 where the waves asked different questions. */
export interface WavesCompared {
  group: ResultGroup;
  from: Wave;
  to: Wave;
  metrics: Record<string, PublishedComparison>;
}

/** `GET /v1/results/trend?group=`, oldest wave first. */
export interface GroupTrend {
  group: ResultGroup;
  points: {
    wave: Wave;
    /** The group is not shown in this wave, or was not in it. */
    missing: 'suppressed' | 'not-in-wave' | 'void' | null;
    /** The questions changed since the point before: the line breaks. */
    breaksBefore: boolean;
    rows: WaveRow[];
  }[];
}

/** `GET /v1/results/groups?wave=`: all published rows of a wave, and which groups are hidden. */
export interface WaveOverview {
  wave: Wave;
  groups: ResultGroup[];
  rows: WaveRow[];
  titles: GroupResults['titles'];
  /** Against the wave before with the same questions, by group; flagged after correction for many groups. */
  changes: {
    group: string;
    comparison: PublishedComparison;
    flagged: boolean;
  }[];
}

/** `GET /v1/results/adoption-effect?from=&to=`: difference in differences. */
export type AdoptionEffectResult =
  | {
      established: false;
      reason:
        | 'too-few-people'
        | 'nobody-adopted'
        | 'everybody-adopted'
        | 'different-questions';
    }
  | {
      established: true;
      from: Wave;
      to: Wave;
      adopted: CohortChange;
      others: CohortChange;
      diff: number;
      ci: Interval;
      p: string;
      verdict: LoadVerdict;
    };

/** Mean index of a union of cells before and after. */
export interface CohortChange {
  groups: ResultGroup[];
  before: { n: number; mean: number };
  after: { n: number; mean: number };
}

/** A comment: `GET /v1/comments?group=&wave=`, in the order of their text. */
export interface PublishedComment {
  id: string;
  group: string;
  body: string;
}
