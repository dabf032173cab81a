export { catalogModuleBoardwalk as default } from './module';
