export { doraModuleGrafana as default } from './module';
