export { doraModuleEvents as default } from './module';
