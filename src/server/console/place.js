// Where one is, and what was on show there. A search and a page are in the address, so that a reload keeps them. How
// much was loaded, and how far one had scrolled, is kept in memory, for coming back.

/** The most addresses that are remembered. */
const MOST = 30;

const kept = new Map();
let here = "";

/** What was noted of the address that is on show. */
export const noted = () => kept.get(here) ?? {};

/** Notes something of the address that is on show. */
export function note(values) {
  const before = noted();
  kept.delete(here);
  kept.set(here, { ...before, ...values });
  if (kept.size > MOST) kept.delete(kept.keys().next().value);
}

/** Called before another view is shown. */
export const leave = () => note({ scroll: scrollY });

/** Called when the view of an address is about to be shown. `again`: by coming back to it. */
export function arrive(hash, again) {
  here = hash;
  if (!again) kept.delete(hash);
  history.replaceState({ shown: true }, "");
}

/** Changes the address without showing another view. */
export function rename(hash) {
  if (hash === here) return;
  const before = noted();
  here = hash;
  note(before);
  history.replaceState({ shown: true }, "", hash);
}

/** Forgets everything, when one signs out. */
export const forget = () => kept.clear();

/** An address within the page. Values that are empty are left out. */
export function address(path, values = {}) {
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value));
  return query.size ? `#/${path}?${query}` : `#/${path}`;
}

/** The address of a user. */
export const userAddress = (id, values) => address(`user/${encodeURIComponent(id)}`, values);

let list = "#/users";

/** The address of the list of users as one left it. */
export const usersAddress = () => list;

/** Notes the address of the list of users. */
export const keepUsersAddress = (hash) => { list = hash; };
