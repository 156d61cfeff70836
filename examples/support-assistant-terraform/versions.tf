# Kettlewick support assistant. Answers customers' questions about kettles from the manuals and the help
# center, looks up orders, and hands over to a person when it does not know.

terraform {
  required_version = ">= 1.9"
  required_providers {
    aws   = { source = "hashicorp/aws", version = "~> 6.25" }
    awscc = { source = "hashicorp/awscc", version = "~> 1.50" }
  }
}

variable "environment" {
  type    = string
  default = "production"
}

variable "chat_model_id" {
  type    = string
  default = "anthropic.claude-3-5-haiku-20241022-v1:0"
}

variable "embedding_model_id" {
  type    = string
  default = "amazon.titan-embed-text-v2:0"
}

variable "translation_agency_account" {
  type        = string
  description = "The agency that translates our manuals uploads them itself."
  default     = "444455556666"
}

variable "alert_email" {
  type    = string
  default = "support-tools@kettlewick.example"
}

variable "artifact_bucket" {
  type        = string
  description = "Where the build puts the zipped functions."
  default     = "kettlewick-build-artifacts"
}

variable "build_version" {
  type    = string
  default = "1.14.2"
}

data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}
data "aws_region" "current" {}

locals {
  account   = data.aws_caller_identity.current.account_id
  partition = data.aws_partition.current.partition
  region    = data.aws_region.current.region

  embedding_model_arn = "arn:${local.partition}:bedrock:${local.region}::foundation-model/${var.embedding_model_id}"
}

module "network" {
  source      = "./network"
  environment = var.environment
}

module "ml" {
  source = "./ml"

  environment                = var.environment
  vpc_id                     = module.network.vpc_id
  public_subnet_id           = module.network.public_subnet_id
  private_subnet_ids         = module.network.private_subnet_ids
  workload_security_group_id = module.network.workload_security_group_id
  notebook_security_group_id = module.network.notebook_security_group_id
  data_key_arn               = aws_kms_key.data.arn
  training_data_bucket       = aws_s3_bucket.training_data.id
  model_bucket               = aws_s3_bucket.models.id
  capture_bucket             = aws_s3_bucket.capture.id
}

module "tools" {
  source                   = "./tools"
  environment              = var.environment
  order_tools_function_arn = aws_lambda_function.order_tools.arn
}

output "chat_endpoint" {
  description = "Give this to the web team"
  value       = aws_apigatewayv2_api.chat.api_endpoint
}

output "chat_url" {
  value = aws_lambda_function_url.chat.function_url
}

output "knowledge_base_id" {
  value = aws_bedrockagent_knowledge_base.manuals.id
}
