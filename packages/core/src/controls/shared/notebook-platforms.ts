/**
 * Platforms of notebook instances that AWS supports, as of 2026-06: those on Amazon Linux 1 and 2 are out of
 * support, Amazon Linux 2 since 30 June 2026.
 *
 * @see https://docs.aws.amazon.com/securityhub/latest/userguide/sagemaker-controls.html#sagemaker-8
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/nbi-al2.html
 */
export const supportedPlatforms: readonly string[] = ['notebook-al2023-v1']
