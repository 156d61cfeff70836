/** Whether a type belongs to an AI service. */
export function isAiType(type: string): boolean {
  return /^AWS::(?:SageMaker|Bedrock|BedrockAgentCore)::/.test(type)
}
