import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { Link } from 'react-router-dom';
import { entityPath } from './entityPath';

/** Link to an entity, called by its title; titles load together, in one request. */
export const EntityName = (props: {
  entityRef: string;
  className?: string;
}) => {
  const { primaryTitle } = useEntityPresentation(props.entityRef);
  return (
    <Link to={entityPath(props.entityRef)} className={props.className}>
      {primaryTitle}
    </Link>
  );
};
