/**
 * What belongs to the demo organisation.
 *
 * @remarks
 * The lists are read from the demo folder at each call and do not depend on
 * {@link DemoService.enabled}: a plugin that removes demo rows needs them most
 * when the demo is off. A file that cannot be parsed contributes nothing.
 *
 * @public
 */
export interface DemoService {
  /** Whether the demo organisation is to be in the catalog. */
  readonly enabled: boolean;
  /** Absolute path of the demo folder; it may be missing. */
  readonly path: string;
  /** Absolute paths of the entity files below {@link DemoService.path}, sorted. */
  getEntityFiles(): Promise<string[]>;
  /**
   * Full lower-case refs of all entities in those files, and of the `Location`
   * that the catalog has for each file; sorted and unique.
   */
  getEntityRefs(): Promise<string[]>;
  /** The refs among {@link DemoService.getEntityRefs} whose kind is `User`. */
  getUserRefs(): Promise<string[]>;
}
