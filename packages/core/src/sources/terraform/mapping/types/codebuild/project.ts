import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_codebuild_project',
  to: 'AWS::CodeBuild::Project',
  renames: {
    build_timeout: 'TimeoutInMinutes',
    queued_timeout: 'QueuedTimeoutInMinutes',
    project_visibility: 'Visibility',
  },
}
