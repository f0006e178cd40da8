/** What is kept beside the library, in a browser that keeps nothing else. For `vi.mock('wxt/browser', () => import('./kept'))`. */
export const kept: { [name: string]: unknown } = {};

const local = {
  get: (name: string) => Promise.resolve({ [name]: kept[name] }),
  set: (values: object) => Promise.resolve(void Object.assign(kept, values)),
  remove: (name: string) => Promise.resolve(void delete kept[name]),
};

export const browser = { storage: { local } };
