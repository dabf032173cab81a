export { doraModuleGitlab as default } from './module';
