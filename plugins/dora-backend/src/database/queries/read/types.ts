import type { OwnershipView } from '@boardwalk/plugin-dora-common';
import type { DoraDefinitions } from '../../../domain/definitions';

/** The figures that serve now, and under which definitions they were computed. */
export interface ActiveGeneration {
  generation: number;
  definitions: DoraDefinitions;
}

export type ScopeKind =
  | 'organisation'
  | 'domain'
  | 'system'
  | 'group'
  | 'user'
  /** One entity. */
  | 'component'
  /** A name that no entity has. */
  | 'unresolved';

/** A scope that is known here. */
export interface KnownScope {
  kind: ScopeKind;
  /** Entity ref, or the name of an unresolved service; empty for the organisation. */
  ref: string;
  title: string;
  /** Row of `scopes`; null for one service. */
  scopeId: number | null;
  /** Row of `services`, for one service. */
  serviceId: number | null;
}

/** How far the figures of a scope are. Moments are milliseconds, UTC. */
export interface ScopeState {
  services: number;
  pendingServices: number;
  computedAt: number | null;
  ownershipSince: number | null;
}

/** Which services are meant, and at which time they belonged to the scope. */
export interface MemberSelection {
  scope: KnownScope;
  ownership: OwnershipView;
  /** Also those that are never deployed and were never reported. */
  withLeftOut?: boolean;
  /** Only these of them, for a caller who may not read all. */
  only?: number[];
}
