import type { CatalogProblem } from './ProblemsApi';

/** What kind of problem it is, in two or three words. */
export const problemKinds: Record<CatalogProblem['kind'], string> = {
  yaml: 'Not valid YAML',
  validation: 'Not a valid entity',
  conflict: 'Name already taken',
  unreachable: 'Cannot be reached',
  'too-large': 'Too large',
  other: 'Not taken in',
};
