export { doraModuleFlux as default } from './module';
