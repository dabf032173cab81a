import { ButtonLink } from '@backstage/ui';
import { RiShipLine } from '@remixicon/react';
import { StateMessage } from '../../components/StateMessage';
import styles from './KubernetesSetup.module.css';

const CLUSTERS = `kubernetes:
  serviceLocatorMethod:
    type: multiTenant
  clusterLocatorMethods:
    - type: config
      clusters:
        - name: production
          url: https://<address of the API server>
          authProvider: serviceAccount
          serviceAccountToken: \${K8S_TOKEN}`;

const annotation = (name: string) => `metadata:
  annotations:
    backstage.io/kubernetes-id: ${name}`;

/** The step that is missing, ready to be copied. */
export const KubernetesSetup = (
  props: { missing: 'clusters' } | { missing: 'annotation'; name: string },
) => (
  <div className={styles.frame}>
    {props.missing === 'clusters' ? (
      <StateMessage
        icon={<RiShipLine aria-hidden="true" />}
        title="No cluster is connected yet"
        description="Once a platform engineer names a Kubernetes cluster in the configuration, the deployments, pods and errors of this component appear here."
      />
    ) : (
      <StateMessage
        icon={<RiShipLine aria-hidden="true" />}
        title="This component is not linked to its workloads"
        description="Add the annotation to its catalog-info.yaml, and the same value as the label backstage.io/kubernetes-id to its Kubernetes objects."
      />
    )}
    <pre className={styles.code}>
      {props.missing === 'clusters' ? CLUSTERS : annotation(props.name)}
    </pre>
    <ButtonLink
      variant="secondary"
      href="https://backstage.io/docs/features/kubernetes/configuration"
      target="_blank"
    >
      Read how to configure it
    </ButtonLink>
  </div>
);
