export { doraModuleArgocd as default } from './module';
