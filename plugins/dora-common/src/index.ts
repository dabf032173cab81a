/**
 * What the DORA plugins share: events, metrics, benchmarks and permissions.
 *
 * @packageDocumentation
 */
export * from './benchmarks/editions';
export * from './benchmarks/placeInEdition';
export * from './benchmarks/types';
export * from './events/canonicalJson';
export * from './events/controlCharacters';
export * from './events/normaliseRepository';
export * from './events/parseEvent';
export * from './events/schemas';
export * from './events/types';
export * from './metrics/adoption';
export * from './metrics/firstSuccesses';
export * from './metrics/groupPlatformDates';
export * from './metrics/headlineOf';
export * from './metrics/lists';
export * from './metrics/types';
export * from './permissions';
export * from './sources/reconciliation';
export * from './sources/types';
