/**
 * What the Git host, its pages and other plugins share: names, addresses, the
 * shapes of the API and the permissions.
 *
 * @packageDocumentation
 */
export * from './addresses';
export * from './names';
export * from './parseGitHostUrl';
export * from './permissions';
export * from './types';
