import { Button } from '@backstage/ui';
import { lookOfProvider } from './providers';
import styles from './ProviderButtons.module.css';

/** The configured sign-in providers. */
export const ProviderButtons = (props: {
  providers: string[];
  /** Whether other ways to sign in stand above. */
  separate: boolean;
  disabled: boolean;
  onChoose: (id: string) => void;
}) => (
  <div className={styles.providers}>
    {props.separate && (
      <div className={styles.or}>or with your own account</div>
    )}
    {props.providers.map(id => {
      const { title, icon } = lookOfProvider(id);
      return (
        <Button
          key={id}
          variant={props.separate ? 'secondary' : 'primary'}
          iconStart={icon}
          isDisabled={props.disabled}
          onPress={() => props.onChoose(id)}
        >
          Sign in with {title}
        </Button>
      );
    })}
  </div>
);
