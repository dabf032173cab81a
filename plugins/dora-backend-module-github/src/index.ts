export { doraModuleGithub as default } from './module';
