/** Keeps the values that were asked for last. */
export class LruCache<T> {
  readonly #limit: number;
  readonly #weightOf: (value: T) => number;
  readonly #values = new Map<string, T>();
  #weight = 0;

  /**
   * @param limit - what all values together may weigh
   * @param weightOf - weight of a value; each is 1 when left out
   */
  static create<T>(
    limit: number,
    weightOf: (value: T) => number = () => 1,
  ): LruCache<T> {
    return new LruCache<T>(limit, weightOf);
  }

  private constructor(limit: number, weightOf: (value: T) => number) {
    this.#limit = limit;
    this.#weightOf = weightOf;
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
    this.#drop(key);
    this.#values.set(key, value);
    this.#weight += this.#weightOf(value);
    for (const oldest of this.#values.keys()) {
      if (this.#weight <= this.#limit) return;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    const value = this.#values.get(key);
    if (value !== undefined) this.#weight -= this.#weightOf(value);
    this.#values.delete(key);
  }
}
