import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_pipes_pipe',
  to: 'AWS::Pipes::Pipe',
}
