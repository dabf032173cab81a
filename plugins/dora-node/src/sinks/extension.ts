import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { DoraSink } from './types';

/** Takes in those who are told what the engine learns. */
export interface DoraSinksExtensionPoint {
  /** Adds a sink. A second one of the same id is an error. */
  addSink(sink: DoraSink): void;
}

/** Lets a module of the `dora` plugin add a sink. */
export const doraSinksExtensionPoint =
  createExtensionPoint<DoraSinksExtensionPoint>({ id: 'dora.sinks' });
