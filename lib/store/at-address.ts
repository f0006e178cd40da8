import { identityOf } from '../clip/identity';
import type { Database } from './database';

/** The id of the clipping that the page at an address would be: by the work that it shows, else by the address itself. */
export async function idAtAddress(db: Database, address: string): Promise<string | undefined> {
  return (await db.clips.get({ key: identityOf({ url: address }) }))?.id;
}
