export { techdocsModuleNative as default } from './module';
