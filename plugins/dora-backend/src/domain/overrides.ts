/** A correction as lists show it. Ids are text, moments ISO and UTC. */
export interface Override {
  id: string;
  kind: 'verdict' | 'cause';
  deploymentId: string | null;
  incidentId?: string;
  /** Of a verdict. */
  failed?: boolean;
  reason: string;
  createdBy: string;
  createdAt: string;
  undoneBy?: string;
  undoneAt?: string;
  undoReason?: string;
}

/** What a person corrects. */
export type Correction =
  | { kind: 'verdict'; deploymentId: number; failed: boolean; reason: string }
  | {
      kind: 'cause';
      incidentId: number;
      /** Null says that no deployment caused it. */
      deploymentId: number | null;
      reason: string;
    };
