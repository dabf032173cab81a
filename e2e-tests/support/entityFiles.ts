/** A component that anyone of the demo's checkout team owns. */
export const componentYaml = (
  name: string,
) => `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ${name}
  title: Berth finder ${name}
  description: Finds a free berth near the buyer
spec:
  type: service
  lifecycle: production
  owner: group:default/checkout
`;

/** The line of {@link brokenYaml} at which a YAML parser gives up. */
export const BROKEN_LINE = 5;

export const brokenYaml = (name: string) => `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ${name}
	description: Indented with a tab
spec:
  type: service
  lifecycle: production
  owner: group:default/checkout
`;

/** A person: such entities come from the organisation's own source only. */
export const userYaml = (name: string) => `apiVersion: backstage.io/v1alpha1
kind: User
metadata:
  name: ${name}
spec:
  profile:
    displayName: Uninvited guest
  memberOf: [platform-engineering]
`;
