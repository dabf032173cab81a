import { RiSearchLine } from '@remixicon/react';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { useProfile } from '../../hooks/useProfile';
import { greetingAt } from './greetingAt';
import styles from './HomeHero.module.css';

/** Greets the person and takes them to whatever they look for. */
export const HomeHero = () => {
  const navigate = useNavigate();
  const profile = useProfile();
  const firstName = profile?.displayName?.split(' ')[0];
  const greeting = greetingAt(new Date());

  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const term = String(new FormData(event.currentTarget).get('query') ?? '');
    navigate(`/search?${new URLSearchParams({ query: term.trim() })}`);
  };

  return (
    <div className={styles.hero}>
      <h1 className={styles.greeting}>
        {firstName ? `${greeting}, ${firstName}` : greeting}
      </h1>
      <form role="search" className={styles.search} onSubmit={search}>
        <RiSearchLine aria-hidden="true" className={styles.icon} />
        <input
          type="search"
          name="query"
          className={styles.input}
          aria-label="Search the portal"
          placeholder="Search services, APIs, docs and people"
          autoComplete="off"
        />
      </form>
    </div>
  );
};
