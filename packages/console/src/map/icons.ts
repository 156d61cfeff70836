import type { ConsoleResource } from '@parapet/core'
import {
  Activity,
  Box,
  BrainCircuit,
  Cpu,
  Database,
  KeyRound,
  type LucideIcon,
  Network,
  UserRound,
} from 'lucide-react'

/** A picture for each kind of resource. */
export const KIND_ICONS: Readonly<Record<ConsoleResource['kind'], LucideIcon>> = {
  ai: BrainCircuit,
  data: Database,
  compute: Cpu,
  identity: UserRound,
  key: KeyRound,
  network: Network,
  monitoring: Activity,
  other: Box,
}
