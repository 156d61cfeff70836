import { assess, controls, readWorkload } from '@parapet/core'

const template = `
Resources:
  Lab:
    Type: AWS::SageMaker::NotebookInstance
    Properties:
      InstanceType: ml.t3.medium
      RoleArn: arn:aws:iam::111122223333:role/lab
      DirectInternetAccess: Enabled
`
// Files are a port: from a disk, an archive or, as here, from nowhere.
const files = { paths: () => ['lab.yaml'], read: () => template }
const { units, diagnostics } = readWorkload(files)
const { findings } = assess(units, controls)
const finding = findings.find(({ control }) => control.id === 'sagemaker/notebook-direct-internet')
console.log(diagnostics.length) // 0
console.log(finding?.verdict, finding?.place.at?.line) // fail 8
