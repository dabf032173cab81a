import {
  RiAddBoxLine,
  RiBookOpenLine,
  RiGitRepositoryLine,
} from '@remixicon/react';
import { Link } from 'react-router-dom';
import rows from '../../../components/CardRows.module.css';

const ACTIONS = [
  {
    href: '/create',
    icon: <RiAddBoxLine />,
    title: 'Create a service',
    detail: 'From a template of your platform team',
  },
  {
    href: '/catalog-import',
    icon: <RiGitRepositoryLine />,
    title: 'Register an existing one',
    detail: 'By the address of its catalog-info.yaml',
  },
  {
    href: '/docs',
    icon: <RiBookOpenLine />,
    title: 'Read the docs',
    detail: 'Everything that teams have written down',
  },
];

export const QuickActions = () => (
  <ul className={rows.rows}>
    {ACTIONS.map(action => (
      <li key={action.href}>
        <Link to={action.href} className={rows.row}>
          <span className={rows.icon} aria-hidden="true">
            {action.icon}
          </span>
          <span className={rows.text}>
            <span>{action.title}</span>
            <span className={rows.detail}>{action.detail}</span>
          </span>
        </Link>
      </li>
    ))}
  </ul>
);
