export { type BuildOptions, type BuildResult } from './build/buildSite';
export { engineVersion } from './build/engineVersion';
export { type BuildLimits, DEFAULT_LIMITS } from './limits';
export {
  DocsBuildError,
  formatProblem,
  type Problem,
  type ProblemKind,
} from './problems';
export { DocsBuilder, type DocsBuilderOptions } from './workers/docsBuilder';
