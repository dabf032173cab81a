/** A source that is missing is "not connected", never 0. */
export type SignalStatus =
  | 'connected'
  | 'not-connected'
  | 'no-data'
  | 'too-few-people';

/** A figure of the portal beside a sub-scale; of a group, never of a person. */
export interface LoadSignal {
  /** Such as `golden-path-share`. */
  key: string;
  title: string;
  /** Key of the sub-scale it stands beside. */
  subscale: string;
  status: SignalStatus;
  /** Null unless connected. */
  value: number | null;
  unit: 'percent' | 'count' | 'per-100-deployments' | 'per-person';
  /** What was counted, such as 3 of 7 services; null unless connected. */
  numerator: number | null;
  denominator: number | null;
  /** How it is computed, in a sentence. */
  definition: string;
  /** What to connect; null unless not connected. */
  howToConnect: string | null;
}

/** `GET /v1/signals?group=`, or `?component=` for what is known of one service. */
export interface LoadSignals {
  group: string;
  /** ISO 8601 dates; `to` is exclusive. */
  from: string;
  to: string;
  signals: LoadSignal[];
}
