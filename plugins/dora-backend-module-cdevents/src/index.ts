export { doraModuleCdevents as default } from './module';
