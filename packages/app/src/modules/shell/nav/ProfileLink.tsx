import { RiSettings3Line } from '@remixicon/react';
import { useProfile } from '../../../hooks/useProfile';
import { Initials } from '../../../components/Initials';
import { NavLinkRow } from './NavLinkRow';

/** Who is signed in; leads to the settings, where one signs out. */
export const ProfileLink = () => {
  const profile = useProfile();
  const name = profile?.displayName;
  return (
    <NavLinkRow
      href="/settings"
      title={name ? `${name}` : 'Settings'}
      icon={
        name ? (
          <Initials name={name} picture={profile.picture} />
        ) : (
          <RiSettings3Line />
        )
      }
      after={name ? <RiSettings3Line size={16} aria-label="Settings" /> : null}
    />
  );
};
