/** @typedef {{rol: string, gemeente: string|null}} Grant */

const DRAWS = ['planner', 'beheerder'];

/**
 * For which gemeenten somebody may make a plan, in order of name, each with whether it is chosen at first: those of a planner of some, all of
 * them; of a planner for all none, so that the plan is for what it changes.
 * @param {Grant[]} rollen @param {[string, string][]} gemeenten code and name @returns {{code: string, naam: string, chosen: boolean}[]}
 */
export function offered(rollen, gemeenten) {
  const everywhere = rollen.some(({ rol, gemeente }) => gemeente === null && DRAWS.includes(rol));
  const own = new Set(rollen.filter(({ rol }) => rol === 'planner').map(({ gemeente }) => gemeente));
  return gemeenten.filter(([code]) => everywhere || own.has(code)).map(([code, naam]) => ({ code, naam, chosen: !everywhere }))
    .sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));
}
