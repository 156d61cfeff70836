import { policyParts, readAws, scanPolicy } from '@parapet/aws'

// What the credentials need; none of it writes.
console.log(scanPolicy().Statement[0]?.Action.includes('sagemaker:DescribeNotebookInstance')) // true
console.log(policyParts(scanPolicy()).every((part) => JSON.stringify(part).length <= 6144)) // true

/** Reads one Region with the credentials of the environment. */
export const account = () => readAws({ regions: ['eu-west-1'] })
