import type { Unit } from '../workload/index.ts'

/** A key for each unit that units of one deployment share; a unit by itself has its id. */
export function deploymentsOf(units: readonly Unit[]): (unit: string) => string {
  const keys = new Map(
    units.flatMap(({ id, deployment }) => (deployment === undefined ? [] : [[id, `units:${deployment}`]])),
  )
  return (unit) => keys.get(unit) ?? unit
}
