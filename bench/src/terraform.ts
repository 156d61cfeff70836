/** The files of one root module: variables, locals, loops, policies and a module of its own, as people write them. */
const FILES: Readonly<Record<string, string>> = {
  'variables.tf': `
variable "name" {
  type    = string
  default = "models"
}
variable "subnets" {
  type    = map(object({ cidr = string, public = optional(bool, false) }))
  default = {
    a = { cidr = "10.0.1.0/24" }
    b = { cidr = "10.0.2.0/24" }
  }
}
variable "key_administrators" { type = list(string) }
`,
  'locals.tf': `
data "aws_caller_identity" "current" {}
data "aws_region" "current" {}
locals {
  name   = lower("\${var.name}-\${data.aws_region.current.name}")
  tags   = merge({ Name = local.name }, { for key, value in { team = "ml" } : upper(key) => value })
  bucket = "\${local.name}-\${data.aws_caller_identity.current.account_id}"
}
`,
  'network.tf': `
resource "aws_vpc" "main" { cidr_block = "10.0.0.0/16" }
resource "aws_subnet" "each" {
  for_each                = var.subnets
  vpc_id                  = aws_vpc.main.id
  cidr_block              = each.value.cidr
  map_public_ip_on_launch = each.value.public
}
resource "aws_security_group" "work" {
  vpc_id = aws_vpc.main.id
  dynamic "egress" {
    for_each = [443, 8443]
    content {
      from_port   = egress.value
      to_port     = egress.value
      protocol    = "tcp"
      cidr_blocks = ["0.0.0.0/0"]
    }
  }
}
`,
  'data.tf': `
resource "aws_s3_bucket" "data" { bucket = local.bucket }
resource "aws_s3_bucket_public_access_block" "data" {
  bucket            = aws_s3_bucket.data.id
  block_public_acls = true
}
resource "aws_kms_key" "data" {
  enable_key_rotation = true
  policy              = data.aws_iam_policy_document.key.json
}
`,
  'policies.tf': `
data "aws_iam_policy_document" "key" {
  statement {
    actions   = ["kms:*"]
    resources = ["*"]
    principals {
      type        = "AWS"
      identifiers = concat(["arn:aws:iam::\${data.aws_caller_identity.current.account_id}:root"], var.key_administrators)
    }
  }
}
data "aws_iam_policy_document" "work" {
  statement {
    sid       = "Data"
    actions   = ["s3:GetObject", "s3:PutObject"]
    resources = ["\${aws_s3_bucket.data.arn}/*"]
  }
  statement {
    actions   = ["sagemaker:*"]
    resources = ["*"]
  }
}
`,
  'roles.tf': `
resource "aws_iam_role" "work" {
  name               = format("%s-work", local.name)
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "sagemaker.amazonaws.com" } }]
  })
}
resource "aws_iam_role_policy" "work" {
  role   = aws_iam_role.work.id
  policy = data.aws_iam_policy_document.work.json
}
`,
  'main.tf': `
resource "aws_sagemaker_notebook_instance" "work" {
  name                   = local.name
  role_arn               = aws_iam_role.work.arn
  instance_type          = "ml.t3.medium"
  kms_key_id             = aws_kms_key.data.key_id
  subnet_id              = aws_subnet.each["a"].id
  security_groups        = [aws_security_group.work.id]
  direct_internet_access = "Disabled"
  tags                   = local.tags
}
module "serve" {
  source   = "./serve"
  count    = 2
  role_arn = aws_iam_role.work.arn
  model    = "s3://\${aws_s3_bucket.data.bucket}/model-\${count.index}.tar.gz"
}
`,
  'serve/main.tf': `
variable "role_arn" {}
variable "model" {}
resource "aws_sagemaker_model" "it" {
  execution_role_arn = var.role_arn
  primary_container {
    image          = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/serve:1"
    model_data_url = var.model
  }
}
output "model" { value = aws_sagemaker_model.it.name }
`,
}

/** How many files one root module of the synthetic code has. */
const PER_ROOT: number = Object.keys(FILES).length

/** So many Terraform files, a multiple of eight, by path. */
export function syntheticTerraform(files: number): ReadonlyMap<string, string> {
  const roots = Array.from({ length: files / PER_ROOT }, (_, index) => `root${index}`)
  return new Map(
    roots.flatMap((root) => Object.entries(FILES).map(([file, text]) => [`${root}/${file}`, text] as const)),
  )
}
