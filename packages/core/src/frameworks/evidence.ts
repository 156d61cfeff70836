import type { Control } from '../controls/index.ts'
import type { FrameworkDefinition, Requirement } from './framework.ts'

/** The controls that give evidence for a requirement: those that name it, and those reached through others. */
export function evidenceFor<T extends Pick<Control, 'mappings'>>(
  framework: FrameworkDefinition,
  requirement: Requirement,
  controls: readonly T[],
): readonly T[] {
  const wanted = { [framework.id]: [requirement.id], ...requirement.via }
  return controls.filter((control) =>
    Object.entries(control.mappings).some(([id, named]) => named.some((one) => wanted[id]?.includes(one))),
  )
}
