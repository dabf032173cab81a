export { doraDemoLoader as default } from './loader';
