import type { Session } from '../browsers/session';

/** Does something with a browser, and closes it whatever comes of that. */
export async function using<T>(session: Session, use: (session: Session) => Promise<T>): Promise<T> {
  try {
    return await use(session);
  } finally {
    await session.close();
  }
}
