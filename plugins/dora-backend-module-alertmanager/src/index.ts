export { doraModuleAlertmanager as default } from './module';
