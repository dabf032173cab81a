export { createRandom } from './domain/random';
