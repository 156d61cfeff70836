import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_batch_job_definition',
  to: 'AWS::Batch::JobDefinition',
  ignores: { deregister_on_new_revision: 'says how Terraform replaces or deletes it' },
}
