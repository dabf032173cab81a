export const LOAD_ACTION_STATES = ['open', 'doing', 'done', 'dropped'] as const;

export type LoadActionState = (typeof LOAD_ACTION_STATES)[number];

/** What is done about a result. A wave and group have three at most. */
export interface LoadAction {
  id: string;
  waveId: string;
  waveTitle: string;
  group: string;
  groupTitle: string;
  /** Id of the metric it is meant to move, such as `subscale:friction`. */
  metric: string;
  title: string;
  ownerRef: string;
  state: LoadActionState;
  /** ISO 8601 date; null where none was set. */
  due: string | null;
  url: string | null;
  /** ISO 8601. */
  updatedAt: string;
  demo: boolean;
}

/** Body of `POST /v1/actions`. */
export interface NewLoadAction {
  waveId: string;
  group: string;
  metric: string;
  title: string;
  ownerRef: string;
  due?: string;
  url?: string;
}

/** Body of `PATCH /v1/actions/:id`; what is left out stays, null empties. */
export interface LoadActionChange {
  title?: string;
  ownerRef?: string;
  state?: LoadActionState;
  due?: string | null;
  url?: string | null;
}
