export { doraLoaderCdevents as default } from './loader';
