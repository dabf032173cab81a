export { doraModuleOpsgenie as default } from './module';
