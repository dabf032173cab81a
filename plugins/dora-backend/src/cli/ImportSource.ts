import type { ImportOptions } from '../service/ImportService';

/** Something to import: a file or a repository. */
export interface ImportSource
  extends Pick<ImportOptions, 'label' | 'fingerprint' | 'open'> {
  /** How much of it was read, from 0 to 1. */
  part(): number | undefined;
}
