import { ResponseError } from '@backstage/errors';

/** The error that the client throws for an answer with this status. */
export const responseError = (status: number, message = 'no') =>
  ResponseError.fromResponse({
    ok: false,
    status,
    statusText: '',
    url: '',
    headers: new Headers({ 'content-type': 'application/json' }),
    text: async () =>
      JSON.stringify({
        error: { name: 'Error', message },
        response: { statusCode: status },
      }),
  } as Response);
