/** Keeps the values that were asked for last. */
export class LruCache<T> {
  readonly #limit: number;
  readonly #values = new Map<string, T>();

  static create<T>(limit: number): LruCache<T> {
    return new LruCache<T>(limit);
  }

  private constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: string): T | undefined {
    const value = this.#values.get(key);
    if (value !== undefined) {
      // A map keeps the order of insertion.
      this.#values.delete(key);
      this.#values.set(key, value);
    }
    return value;
  }

  set(key: string, value: T): void {
    this.#values.delete(key);
    this.#values.set(key, value);
    if (this.#values.size > this.#limit) {
      const [oldest] = this.#values.keys();
      this.#values.delete(oldest);
    }
  }
}
