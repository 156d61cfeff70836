import type { TypeMapping } from '../../type-mapping.ts'
import { mapping as subnet } from '../subnet/subnet.ts'

export const mapping: TypeMapping = { ...subnet, from: 'aws_default_subnet' }
