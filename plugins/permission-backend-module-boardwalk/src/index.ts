export { permissionModuleBoardwalk as default } from './module';
