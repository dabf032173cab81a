export { doraModuleJira as default } from './module';
