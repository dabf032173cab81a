import type { MarkdownOptions } from '../markdown/options';

/** Takes the value of an option; false when it cannot be honoured. */
export type ReadOption = (options: MarkdownOptions, value: unknown) => unknown;

export interface Extension {
  /** What naming the extension does, before its options are read. */
  enable?(options: MarkdownOptions): void;
  options?: Record<string, ReadOption>;
}

export const isOn = (value: unknown) => value === true || value === 'true';
export const texts = (value: unknown) => [value ?? []].flat().map(String);
export const textMap = (value: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(Object(value) as object).map(([key, item]) => [
      key,
      String(item),
    ]),
  );

/** Changes nothing here, whatever its value. */
export const anything: ReadOption = () => true;
/** Works only with values that ask for what is done anyway. */
export const only =
  (...values: unknown[]): ReadOption =>
  (_options, value) =>
    values.includes(value);
export const flag =
  (set: (options: MarkdownOptions, on: boolean) => void): ReadOption =>
  (options, value) => {
    set(options, isOn(value));
  };
export const text =
  (set: (options: MarkdownOptions, value: string) => void): ReadOption =>
  (options, value) => {
    set(options, String(value ?? ''));
  };
/** Takes one of a few words. */
export const choice =
  <T extends string>(
    words: readonly T[],
    set: (options: MarkdownOptions, word: T) => void,
  ): ReadOption =>
  (options, value) => {
    const word = words.find(candidate => candidate === value);
    if (word === undefined) return false;
    set(options, word);
    return true;
  };
export const choices =
  <T extends string>(
    words: readonly T[],
    set: (options: MarkdownOptions, chosen: T[]) => void,
  ): ReadOption =>
  (options, value) => {
    const given = texts(value);
    set(
      options,
      words.filter(word => given.includes(word)),
    );
    return given.every(word => (words as readonly string[]).includes(word));
  };
