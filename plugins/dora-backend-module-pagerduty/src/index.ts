export { doraModulePagerduty as default } from './module';
