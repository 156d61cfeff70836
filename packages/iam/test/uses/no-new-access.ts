import { proofs, readPolicyText } from '@parapet/iam'

const read = (action: string) =>
  readPolicyText(
    `{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"${action}","Resource":"*"}}`,
    'identity',
  ).policy
console.log(proofs.checkNoNewAccess([read('s3:*')], [read('s3:Get*')]).outcome) // proven
console.log(proofs.checkNoNewAccess([read('s3:Get*')], [read('s3:*')]).outcome) // refuted, with a request as witness
