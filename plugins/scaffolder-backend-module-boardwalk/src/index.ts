/**
 * Actions, preview and workspaces of the golden paths.
 *
 * @packageDocumentation
 */
export { scaffolderModuleBoardwalk as default } from './module';
