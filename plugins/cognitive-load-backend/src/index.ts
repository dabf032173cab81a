/**
 * The cognitive load survey: waves, answers that stay anonymous, and what is
 * published of them.
 *
 * @packageDocumentation
 */
export { cognitiveLoadLoader as default } from './loader';
