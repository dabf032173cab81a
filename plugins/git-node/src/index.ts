/**
 * How other backend plugins ask the Git host.
 *
 * @packageDocumentation
 */
export { gitHostServiceRef } from './service/gitHostServiceRef';
export type {
  GitArchive,
  GitHostRequestOptions,
  GitHostService,
  GitLocation,
} from './service/types';
