import type { TypeMapping } from '../../type-mapping.ts'
import { mapping as vpc } from '../vpc/vpc.ts'

export const mapping: TypeMapping = { ...vpc, from: 'aws_default_vpc' }
