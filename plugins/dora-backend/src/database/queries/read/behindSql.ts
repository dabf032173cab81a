/** Services with facts that are not in the figures yet, and since when. */
export const BEHIND = `(SELECT service_id, since FROM dirty_services
                         UNION ALL
                        SELECT service_id, since FROM deferred_services) AS behind`;
