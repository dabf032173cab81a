/** A repository as it is known, apart from what is in it. */
export interface RepositoryRecord {
  id: string;
  namespace: string;
  name: string;
  description: string;
  ownerRef: string;
  /** Owner as the root catalog-info.yaml says. */
  declaredOwnerRef: string | null;
  /** Component as the root catalog-info.yaml says. */
  entityRef: string | null;
  defaultBranch: string;
  createdAt: Date;
  createdBy: string;
  pushedAt: Date | null;
  sizeBytes: number;
  /** No branch was recorded. */
  empty: boolean;
}
